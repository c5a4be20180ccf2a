package ir.khosh.desktop.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;

/** The rooms of one role, each built when it is first entered; one is in front. */
final class Rooms extends StackPane implements AutoCloseable {

    private final List<Room> open;
    private final Map<Room, Supplier<RoomView>> builders = new EnumMap<>(Room.class);
    private final Map<Room, RoomView> built = new EnumMap<>(Room.class);
    private final ReadOnlyObjectWrapper<Room> current = new ReadOnlyObjectWrapper<>();

    /** @param open the first is home */
    Rooms(List<Room> open) {
        this.open = List.copyOf(open);
        getStyleClass().add("rooms");
    }

    Rooms with(Room room, Supplier<RoomView> builder) {
        builders.put(room, builder);
        return this;
    }

    List<Room> open() {
        return open;
    }

    /** Null before the first was entered. */
    ReadOnlyObjectProperty<Room> current() {
        return current.getReadOnlyProperty();
    }

    void enterHome() {
        enter(open.get(0));
    }

    /** A room that is not open to this role is not entered. */
    void enter(Room room) {
        if (open.contains(room) && builders.containsKey(room)) {
            RoomView view =
                    built.computeIfAbsent(room, missing -> builders.get(room).get());
            RoomView before = front();
            current.set(room);
            if (before != null && before != view) {
                before.left();
            }
            if (!getChildren().contains(view.node())) {
                getChildren().setAll(view.node());
            }
            view.entered();
        }
    }

    /** The room in front; null before the first was entered. */
    RoomView front() {
        return current.get() == null ? null : built.get(current.get());
    }

    /** True while something is being written in the room in front, which must not be taken away then. */
    boolean isWriting() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        return focused instanceof TextInputControl input && !input.getText().isBlank() && isInside(input);
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        built.values().forEach(RoomView::close);
        built.clear();
    }
}
