package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Pieces;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A small window under a button of the bar: what is in it has the keys until Escape or its end. */
final class DropDown {

    private final PopOver over = new PopOver();

    /** While it is open nothing else opens: a key that is held down comes again and again. */
    boolean isOpen() {
        return over.isShowing();
    }

    void open(Node under, VBox content, Node first) {
        content.getStyleClass().add("chooser");
        content.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                over.hide();
            }
        });
        // what nobody here took would go to the field behind, which keeps the focus of its own window
        content.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        over.setContentNode(content);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        over.setDetachable(false);
        over.setAnimated(false);
        over.show(under);
        Platform.runLater(first::requestFocus);
    }

    void close() {
        over.hide();
    }

    /** Takes no room while there is nothing to say. */
    static Node trouble(String id, ObservableValue<String> text) {
        Label label = Pieces.wrapping(text, "notice", "bad", "small");
        label.setId(id);
        label.setMaxWidth(Double.MAX_VALUE);
        return Pieces.shownWhile(text.map(said -> !said.isEmpty()), label);
    }
}
