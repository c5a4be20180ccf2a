package ir.khosh.desktop.shell;

import javafx.scene.Node;

/** What fills the window while one is in a room. All methods are called on the screen's thread. */
interface RoomView {

    Node node();

    /** One has come in, for the first time or again: what is old is asked for anew and the focus is put somewhere. */
    default void entered() {}

    /** Another room is in front now. */
    default void left() {}

    /** Ctrl+Enter. */
    default void forward() {}

    /** Ctrl+Shift+Enter: what Ctrl+Enter does and the step after it, where both can be one. */
    default void forwardAtOnce() {
        forward();
    }

    /** Ctrl+Delete. */
    default void decline() {}

    /** Ctrl+J: to the request in front, when there is one. */
    default void showJob() {}

    /** Ctrl+F. */
    default void find() {}

    default void close() {}
}
