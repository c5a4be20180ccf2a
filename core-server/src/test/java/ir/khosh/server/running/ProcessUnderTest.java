package ir.khosh.server.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child whose output goes to a file; ended by its own handle. */
public final class ProcessUnderTest implements AutoCloseable {

    private final String name;
    private final Path output;
    private final Process process;

    private ProcessUnderTest(String name, Path output, Process process) {
        this.name = name;
        this.output = output;
        this.process = process;
    }

    public static ProcessUnderTest start(String name, Path output, List<String> command) {
        try {
            Files.createDirectories(output.getParent());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            return new ProcessUnderTest(name, output, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits up to four minutes for a line that contains this. */
    public String awaitLine(String part) {
        await(name + " says " + part)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive() && find(part) == null) {
                        throw new AssertionError(name + " ended with " + process.exitValue() + ": " + text());
                    }
                    return find(part) != null;
                });
        return find(part);
    }

    /** As {@link #awaitLine}, but ends the process when the line does not come: nobody would, who never got hold of it. */
    public String awaitLineOrEnd(String part) {
        try {
            return awaitLine(part);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Waits for its end. @return its status */
    public int awaitEnd() {
        await(name + " ends").atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
        return process.exitValue();
    }

    private String find(String part) {
        return text().lines().filter(line -> line.contains(part)).findFirst().orElse(null);
    }

    public String text() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Ids of the processes it started. */
    public List<Long> descendants() {
        return process.descendants().map(ProcessHandle::pid).toList();
    }

    /** As kill -9. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
