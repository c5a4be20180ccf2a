package ir.khosh.desktop.desk;

import java.time.Duration;

/** Does a thing a little later on the screen's thread; asking again before it is due starts the wait anew. */
public interface Delay {

    void restart(Runnable action);

    void cancel();

    /** Makes delays of their own. */
    @FunctionalInterface
    interface Factory {
        Delay of(Duration length);
    }
}
