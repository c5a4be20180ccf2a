package ir.khosh.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database that outlived a killed server. It is ours only when its command line names our directory. */
final class StaleProcess {

    private StaleProcess() {}

    static void end(Path pidFile, String mark) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
            if (Files.exists(commandLine) && Files.readString(commandLine).contains(mark)) {
                ProcessHandle stale = ProcessHandle.of(pid).orElse(null);
                if (stale != null) {
                    end(stale);
                }
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart(pidFile + " cannot be read", e);
        }
    }

    private static void end(ProcessHandle stale) {
        stale.destroy();
        try {
            stale.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            stale.destroyForcibly();
            stale.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new CannotStart("the database of an earlier run cannot be ended", e);
        }
    }
}
