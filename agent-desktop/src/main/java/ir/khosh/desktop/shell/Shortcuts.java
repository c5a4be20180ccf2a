package ir.khosh.desktop.shell;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.CONTROL_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Every key of the desk in one place. Function keys and Ctrl, so that they work on a Persian keyboard too. */
final class Shortcuts implements EventHandler<KeyEvent> {

    private static final KeyCode[] DIGITS = {
        KeyCode.DIGIT1,
        KeyCode.DIGIT2,
        KeyCode.DIGIT3,
        KeyCode.DIGIT4,
        KeyCode.DIGIT5,
        KeyCode.DIGIT6,
        KeyCode.DIGIT7,
        KeyCode.DIGIT8,
        KeyCode.DIGIT9
    };
    private static final KeyCode[] ROOMS = {
        KeyCode.F1,
        KeyCode.F2,
        KeyCode.F3,
        KeyCode.F4,
        KeyCode.F5,
        KeyCode.F6,
        KeyCode.F7,
        KeyCode.F8,
        KeyCode.F9,
        KeyCode.F10,
        KeyCode.F11
    };
    private static final int ADDRESSES = 3;

    private final Map<KeyCombination, BooleanSupplier> actions = new LinkedHashMap<>();
    private final DeskView desk;
    private final Rooms rooms;

    Shortcuts(DeskView desk, Rooms rooms) {
        this.desk = desk;
        this.rooms = rooms;
        openRooms();
        onCall(
                new KeyCodeCombination(KeyCode.F2),
                pane -> pane.complete().form().focusService());
        onCall(
                new KeyCodeCombination(KeyCode.F3),
                pane -> pane.complete().form().focusPlace());
        onCall(
                new KeyCodeCombination(KeyCode.F4),
                pane -> pane.complete().form().focusAddress());
        onCall(
                new KeyCodeCombination(KeyCode.F5),
                pane -> pane.complete().dispatch().focusCandidates());
        onCall(new KeyCodeCombination(KeyCode.F7), pane -> pane.pop().chooseSomeoneElse());
        onCall(new KeyCodeCombination(KeyCode.F7, SHIFT_DOWN), pane -> pane.pop()
                .chooseUnknown());
        onCall(new KeyCodeCombination(KeyCode.F9), pane -> pane.pop().closeAsStatusEnquiry());
        onCall(
                new KeyCodeCombination(KeyCode.F10),
                pane -> pane.complete().wrapUp().focusChoices());
        onCall(new KeyCodeCombination(KeyCode.F4, SHIFT_DOWN), pane -> pane.card()
                .chooseClass());
        on(new KeyCodeCombination(KeyCode.ENTER, CONTROL_DOWN), () -> rooms.front()
                .forward());
        on(new KeyCodeCombination(KeyCode.ENTER, CONTROL_DOWN, SHIFT_DOWN), () -> rooms.front()
                .forwardAtOnce());
        on(new KeyCodeCombination(KeyCode.DELETE, CONTROL_DOWN), () -> rooms.front()
                .decline());
        on(new KeyCodeCombination(KeyCode.J, CONTROL_DOWN), () -> rooms.front().showJob());
        on(new KeyCodeCombination(KeyCode.F, CONTROL_DOWN), this::find);
        on(new KeyCodeCombination(KeyCode.N, CONTROL_DOWN), this::startNew);
        onCall(new KeyCodeCombination(KeyCode.G, ALT_DOWN), pane -> pane.pop().claimWarranty());
        onCall(new KeyCodeCombination(KeyCode.Y, ALT_DOWN), pane -> pane.pop().toggleWhy());
        for (int i = 0; i < DIGITS.length; i++) {
            int index = i;
            onCall(new KeyCodeCombination(DIGITS[i], ALT_DOWN), pane -> pane.pop()
                    .choose(index));
            if (i < ADDRESSES) {
                onCall(new KeyCodeCombination(DIGITS[i], CONTROL_DOWN), pane -> pane.pop()
                        .useAddress(index));
            }
        }
    }

    private void find() {
        rooms.enter(Room.JOBS);
        rooms.front().find();
    }

    private void startNew() {
        rooms.enter(Room.JOBS);
        if (rooms.front() instanceof JobsRoom jobs) {
            jobs.startNew();
        }
    }

    private void openRooms() {
        for (int i = 0; i < Math.min(ROOMS.length, rooms.open().size()); i++) {
            Room room = rooms.open().get(i);
            on(new KeyCodeCombination(ROOMS[i], CONTROL_DOWN), () -> rooms.enter(room));
        }
    }

    /** Only while the desk is in front and a call is on it; else the key is left to others. */
    private void onCall(KeyCombination key, Consumer<CallPane> action) {
        add(key, () -> {
            Optional<CallPane> pane = rooms.current().get() == Room.DESK ? desk.current() : Optional.empty();
            pane.ifPresent(action);
            return pane.isPresent();
        });
    }

    Shortcuts on(KeyCombination key, Runnable action) {
        add(key, () -> {
            action.run();
            return true;
        });
        return this;
    }

    Shortcuts onCtrl(KeyCode key, Runnable action) {
        return on(new KeyCodeCombination(key, CONTROL_DOWN), action);
    }

    /** @throws IllegalStateException when the key means something else already */
    private void add(KeyCombination key, BooleanSupplier action) {
        if (actions.putIfAbsent(key, action) != null) {
            throw new IllegalStateException(key + " would have two meanings");
        }
    }

    /** At the scene itself, so that keys work while nothing has the focus. */
    void listenAt(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this);
    }

    void leave(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, this);
    }

    @Override
    public void handle(KeyEvent event) {
        for (Map.Entry<KeyCombination, BooleanSupplier> action : actions.entrySet()) {
            if (action.getKey().match(event)) {
                if (action.getValue().getAsBoolean()) {
                    event.consume();
                }
                return;
            }
        }
    }
}
