package ir.khosh.desktop.shell;

import ir.khosh.desktop.fixture.ScriptedServer;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A real window before a server that says what the test tells it, and whose heart beats. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "windows need a screen")
abstract class WindowTest {

    private static final long BEAT_MILLIS = 500;

    final ScriptedServer server;
    OpenWindow window;

    @TempDir
    Path state;

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

    WindowTest(ScriptedServer server) {
        this.server = server;
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** Nobody has signed in yet. */
    final OpenWindow open() {
        heart.scheduleAtFixedRate(server::heartbeat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        window = OpenWindow.at(server.address(), state);
        return window;
    }

    @AfterEach
    final void closeAll() {
        window.close();
        fallSilent();
    }

    /** The server is no longer there; harmless twice. */
    final void fallSilent() {
        heart.shutdownNow();
        server.close();
    }

    /** As small and as large as desks have it. */
    final void bothSizes(String name) {
        window.picture(name);
        window.resize(1920, 1080);
        window.picture(name);
        window.resize(1366, 768);
    }
}
