package ir.khosh.desktop.shell;

import java.time.Clock;
import java.time.Instant;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** The time as the screen sees it, twice a second. */
final class Ticking implements AutoCloseable {

    private final ReadOnlyObjectWrapper<Instant> now;
    private final Timeline timeline;

    Ticking(Clock clock) {
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        timeline = new Timeline(new KeyFrame(Duration.millis(500), event -> now.set(clock.instant())));
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
    }

    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    @Override
    public void close() {
        timeline.stop();
    }
}
