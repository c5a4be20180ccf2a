package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes of a demo, remembered in a file by pid and start time, so that the next start can end what a kill -9
 * left behind and never touches a stranger that got the same pid.
 */
final class Children {

    private final Path file;
    private final Deque<ManagedProcess> running = new ArrayDeque<>();

    Children(Path file) {
        this.file = file;
    }

    synchronized void add(ManagedProcess process) {
        running.push(process);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    process.pid() + " " + process.startedAt() + " " + process.name() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first. */
    synchronized void endAll() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void forget(ManagedProcess process) {
        running.remove(process);
    }

    void endStale(Steps steps) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ", 3);
                ProcessHandle.of(Long.parseLong(parts[0]))
                        .filter(handle -> handle.info()
                                .startInstant()
                                .filter(Instant.parse(parts[1])::equals)
                                .isPresent())
                        .ifPresent(handle -> end(handle, parts[2], steps));
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle handle, String name, Steps steps) {
        steps.say("ending " + name + ", left behind by an earlier start");
        handle.destroy();
        try {
            handle.onExit().get(Duration.ofSeconds(15).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            handle.destroyForcibly();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
