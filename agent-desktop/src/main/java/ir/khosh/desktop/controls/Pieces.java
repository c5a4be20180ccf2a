package ir.khosh.desktop.controls;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small parts that every view is made of, so that they look alike. */
public final class Pieces {

    private static final double BAR_ROOM = 12;

    private Pieces() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static Label label(ObservableValue<String> text, String... styles) {
        Label label = label("", styles);
        label.textProperty().bind(text);
        return label;
    }

    public static Label wrapping(String text, String... styles) {
        Label label = label(Persian.breakable(text), styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label wrapping(ObservableValue<String> text, String... styles) {
        Label label = wrapping("", styles);
        label.textProperty().bind(text.map(Persian::breakable));
        return label;
    }

    /** A key as it is written on the keyboard. */
    public static Label key(String name) {
        Label key = label(name, "key");
        key.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    /** @param tone good, warn, bad, info, loyal or calm */
    public static Label badge(String text, String tone) {
        Label badge = label(text, "badge", tone);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    public static FontIcon icon(String code, String... styles) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.getStyleClass().add("row");
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** Shown only while the condition holds, and then takes room. */
    public static <N extends Node> N shownWhile(ObservableValue<Boolean> condition, N node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }

    // each change of a style or a text, even to what it was, has everything around it laid out anew

    public static void toggle(Node node, String style, boolean on) {
        if (!on) {
            node.getStyleClass().remove(style);
        } else if (!node.getStyleClass().contains(style)) {
            node.getStyleClass().add(style);
        }
    }

    /** Exactly these styles. */
    public static void dress(Node node, String... styles) {
        List<String> wanted = List.of(styles);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }

    public static void say(Labeled node, String text) {
        if (!node.getText().equals(text)) {
            node.setText(text);
        }
    }

    /**
     * What may be longer than its panel. The bar is in the panel's own edge, so that what scrolls ends where the panel's
     * other content does.
     */
    public static ScrollPane scrolled(Region content) {
        return scrolled(new ScrollPane(content), content);
    }

    /** The same for a pane that holds its content already. */
    public static <S extends ScrollPane> S scrolled(S scroll, Region content) {
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        content.setPadding(new Insets(0, BAR_ROOM, 0, 0));
        VBox.setMargin(scroll, new Insets(0, -BAR_ROOM, 0, 0));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
