package ir.khosh.desktop.listening;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.listening.NoticesModel.Notice;
import java.time.Instant;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A supervisor's word over a lower corner of the work: it moves nothing, takes no focus, catches no click – it is
 * acknowledged by its key – and comes where the cursor is not.
 */
public final class NoticeCorner extends StackPane {

    private static final double WIDTH = 330;

    private final NoticesModel model;
    private final Label title = Pieces.label("", "notice-title");
    private final Label text = Pieces.wrapping("", "notice-text");
    private final Label more = Pieces.label("", "notice-more");
    private final VBox card;
    private double cursor;

    public NoticeCorner(NoticesModel model, Node work) {
        this.model = model;
        text.setId("notice-text");
        title.setId("notice-title");
        Label trouble = Pieces.label(model.trouble(), "notice-trouble");
        card = Pieces.column(
                6,
                Pieces.row(8, Pieces.icon("mdi2m-message-text", "notice-icon"), title, Pieces.spacer(), more),
                text,
                Pieces.row(
                        8,
                        trouble,
                        Pieces.spacer(),
                        Pieces.label("خواندم", "notice-more"),
                        Pieces.key("Ctrl+Shift+K")));
        card.setId("notice-card");
        card.getStyleClass().add("notice-card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        card.setMouseTransparent(true);
        StackPane.setMargin(card, new Insets(12));
        getChildren().setAll(work, card);
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> cursor = event.getX());
        model.waiting().addListener((Observable changed) -> show());
        show();
    }

    private void show() {
        boolean shown = !model.waiting().isEmpty();
        if (shown) {
            Notice front = model.waiting().get(0);
            boolean comes = !card.isVisible();
            title.setText(front.title() + (front.at().equals(Instant.EPOCH) ? "" : " · " + Persian.hour(front.at())));
            text.setText(Persian.breakable(front.text()));
            more.setText(
                    model.waiting().size() == 1
                            ? ""
                            : "و " + Persian.number(model.waiting().size() - 1) + " پیام دیگر");
            if (comes) {
                StackPane.setAlignment(card, cursor < getWidth() / 2 ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT);
            }
        }
        card.setVisible(shown);
    }
}
