package ir.khosh.desktop.shell;

import javafx.scene.Parent;

/** Where a signed-in person works; made at sign-in, closed at sign-out. Lives on the screen's thread. */
interface Home extends AutoCloseable {

    Parent view();

    /** Called once, when the view stands in the window. */
    void open();

    /** To a room by its name, such as {@code wallboard}; without effect when this person has no such room. */
    default void enter(String room) {}

    @Override
    void close();
}
