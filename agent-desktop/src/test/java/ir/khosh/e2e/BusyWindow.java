package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** The thread of a real window, which can be kept from running anything, as by a handler that does not return. */
final class BusyWindow implements Executor, AutoCloseable {

    private CountDownLatch until = new CountDownLatch(0);

    BusyWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /** Until {@link #goesOn}. */
    void hangs() {
        CountDownLatch mine = new CountDownLatch(1);
        until = mine;
        Platform.runLater(() -> {
            try {
                mine.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void goesOn() {
        until.countDown();
    }

    void hangsFor(Duration time) {
        hangs();
        await("busy").pollDelay(time).pollInterval(Duration.ofMillis(10)).until(() -> true);
        goesOn();
    }

    @Override
    public void close() {
        goesOn();
    }
}
