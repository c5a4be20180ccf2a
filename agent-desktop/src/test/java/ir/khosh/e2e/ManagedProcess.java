package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A child process with its log file; ended by its own handle, never by name. */
final class ManagedProcess implements AutoCloseable {

    private final String name;
    private final Path log;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private record Waiting(Predicate<String> condition, CompletableFuture<String> found) {}

    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    private ManagedProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.reader = new Thread(this::readOutput, name + "-output");
        reader.setDaemon(true);
        reader.start();
    }

    static ManagedProcess start(
            String name, Path log, Path directory, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            return new ManagedProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    private void readOutput() {
        try (var input = process.inputReader();
                var file = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                lines.add(line);
                for (Waiting one : waiting) {
                    if (one.condition.test(line)) {
                        one.found.complete(line);
                    }
                }
            }
        } catch (IOException e) {
            // the stream closes when the process is ended; what was read is in the log
        }
    }

    /** Waits for a line of output; fails at once when the process ends first. */
    String awaitLine(Predicate<String> condition, Duration limit) {
        CompletableFuture<String> found = new CompletableFuture<>();
        waiting.add(new Waiting(condition, found));
        lines.stream().filter(condition).findFirst().ifPresent(found::complete);
        process.onExit().thenRunAsync(() -> {
            joinReader();
            found.completeExceptionally(new IllegalStateException(
                    name + " ended with " + process.exitValue() + "; see " + log + lastLines()));
        });
        try {
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    name + " did not say it within " + limit.toSeconds() + " s; see " + log + lastLines());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private String lastLines() {
        List<String> all = List.copyOf(lines);
        return "\n  " + String.join("\n  ", all.subList(Math.max(0, all.size() - 12), all.size()));
    }

    private void joinReader() {
        try {
            reader.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first line seen so far that fits. */
    Optional<String> findLine(Predicate<String> condition) {
        return lines.stream().filter(condition).findFirst();
    }

    int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " still runs after " + limit.toSeconds() + " s; see " + log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Instant startedAt() {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    String name() {
        return name;
    }

    void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /** Sends a signal such as STOP or CONT. */
    void signal(String signal) {
        Signals.send(pid(), signal);
    }

    /** Asks it to end, and insists after 20 seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        joinReader();
    }
}
