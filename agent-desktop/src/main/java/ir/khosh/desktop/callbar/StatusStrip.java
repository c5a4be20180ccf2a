package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Pieces;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The lowest line: how fresh everything above it is. */
public final class StatusStrip extends HBox {

    public StatusStrip(LinkModel link, Node... more) {
        super(18);
        getStyleClass().addAll("row", "status-strip");
        getChildren()
                .addAll(
                        state("link-server", link.server(), link.serverTone()),
                        state("link-exchange", link.exchange(), link.exchangeTone()),
                        Pieces.spacer());
        getChildren().addAll(more);
    }

    private static Node state(String id, ObservableValue<String> text, ObservableValue<String> tone) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Label label = Pieces.label(text, "small");
        label.setMinWidth(USE_PREF_SIZE);
        HBox state = Pieces.row(6, new StackPane(dot), label);
        state.setId(id);
        state.getStyleClass().addAll("link", tone.getValue());
        tone.addListener((observed, was, is) -> {
            state.getStyleClass().remove(was);
            state.getStyleClass().add(is);
        });
        return state;
    }
}
