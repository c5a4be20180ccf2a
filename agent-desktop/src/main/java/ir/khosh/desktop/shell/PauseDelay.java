package ir.khosh.desktop.shell;

import ir.khosh.desktop.desk.Delay;
import java.time.Duration;
import javafx.animation.PauseTransition;

/** A delay of the toolkit's own clock. */
final class PauseDelay implements Delay {

    private final PauseTransition pause;

    PauseDelay(Duration length) {
        pause = new PauseTransition(javafx.util.Duration.millis(length.toMillis()));
    }

    @Override
    public void restart(Runnable action) {
        pause.setOnFinished(event -> action.run());
        pause.playFromStart();
    }

    @Override
    public void cancel() {
        pause.stop();
    }
}
