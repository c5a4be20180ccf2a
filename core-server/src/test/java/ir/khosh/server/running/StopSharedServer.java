package ir.khosh.server.running;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends the shared server with the test JVM's session. */
public final class StopSharedServer implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RunningServer.stopShared();
    }
}
