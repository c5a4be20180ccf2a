package ir.khosh.desktop.controls;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A quiet white pane with a title. */
public class Panel extends VBox {

    public Panel(Node... content) {
        super(10, content);
        getStyleClass().add("panel");
    }

    public static Node title(String text, Node... beside) {
        HBox head = Pieces.row(8, Pieces.label(text, "panel-title"), Pieces.spacer());
        head.getChildren().addAll(beside);
        return head;
    }
}
