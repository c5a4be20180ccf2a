package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The rooms at the edge of the window, each with its key; the one in front is lit. Not shown for a single room. */
final class Rail extends VBox {

    private static final int MANY = 7;

    private final Rooms rooms;
    private final Map<Room, Button> buttons = new EnumMap<>(Room.class);

    /** @param counts how much waits in a room, as text; rooms without one have none */
    Rail(Rooms rooms, Map<Room, ObservableValue<String>> counts) {
        super(4);
        this.rooms = rooms;
        setId("rail");
        getStyleClass().add("rail");
        Pieces.toggle(this, "dense", isDense());
        // never pushes the window apart
        setMinHeight(0);
        for (int i = 0; i < rooms.open().size(); i++) {
            Room room = rooms.open().get(i);
            Button button = button(room, "Ctrl+F" + (i + 1), counts.get(room));
            buttons.put(room, button);
            getChildren().add(button);
        }
        setVisible(rooms.open().size() > 1);
        setManaged(rooms.open().size() > 1);
        rooms.current().addListener((observed, was, is) -> mark());
        mark();
    }

    private Button button(Room room, String key, ObservableValue<String> count) {
        StackPane icon = new StackPane(Pieces.icon(room.icon()));
        if (count != null) {
            Label badge = Pieces.label(count, "rail-count");
            badge.setId("rail-" + room.name().toLowerCase() + "-count");
            badge.setTranslateX(isDense() ? -9 : 14);
            badge.setTranslateY(-8);
            icon.getChildren().add(Pieces.shownWhile(count.map(text -> !text.isEmpty()), badge));
        }
        Label title = Pieces.label(room.title(), "rail-title");
        VBox content = isDense()
                ? Pieces.column(1, Pieces.row(3, icon, Pieces.key(key)), title)
                : Pieces.column(1, icon, title, Pieces.key(key));
        content.getStyleClass().add("rail-content");
        Button button = new Button(null, content);
        button.setId("rail-" + room.name().toLowerCase());
        button.getStyleClass().add("rail-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> rooms.enter(room));
        return button;
    }

    /** So many rooms that each gets two lines. */
    private boolean isDense() {
        return rooms.open().size() > MANY;
    }

    private void mark() {
        buttons.forEach((room, button) ->
                Pieces.toggle(button, "lit", room == rooms.current().get()));
    }
}
