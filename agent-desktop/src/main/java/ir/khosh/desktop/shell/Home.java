package ir.khosh.desktop.shell;

import javafx.scene.Parent;

/** Where a signed-in person works; made at sign-in, closed at sign-out. Lives on the screen's thread. */
interface Home extends AutoCloseable {

    Parent view();

    /** Called once, when the view stands in the window. */
    void open();

    @Override
    void close();
}
