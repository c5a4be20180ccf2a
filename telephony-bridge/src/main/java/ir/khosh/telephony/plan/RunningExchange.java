package ir.khosh.telephony.plan;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The exchange's process, from start to end. */
final class RunningExchange implements AutoCloseable {

    private static final Duration BOOT = Duration.ofSeconds(30);
    private static final int STOP_SECONDS = 5;

    private final Process process;
    private final ExchangeTree tree;

    private RunningExchange(Process process, ExchangeTree tree) {
        this.process = process;
        this.tree = tree;
    }

    /** @throws StartFailure when it ends or is not ready in time */
    static RunningExchange start(ExchangeImage image, ExchangeTree tree, ExchangeAccess access) throws IOException {
        List<String> command =
                RootPrivileges.dropped(image.command(tree.configuration()), image.modules(), tree.configuration());
        Process process = new ProcessBuilder(command)
                .directory(tree.root().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(tree.output().toFile())
                .start();
        RunningExchange exchange = new RunningExchange(process, tree);
        PrivateFiles.write(tree.processFile(), process.pid() + "\n");
        try {
            exchange.awaitReady(new BootProbe(access));
            return exchange;
        } catch (RuntimeException e) {
            exchange.close();
            throw e;
        }
    }

    private void awaitReady(BootProbe probe) {
        long end = System.nanoTime() + BOOT.toNanos();
        while (!probe.isReady()) {
            if (endedWithin(50)) {
                throw new StartFailure(1, "the exchange ended with " + process.exitValue() + lastWords());
            }
            if (System.nanoTime() > end) {
                throw new StartFailure(1, "the exchange was not ready after " + BOOT.toSeconds() + " s" + lastWords());
            }
        }
    }

    /**
     * What the last run left of desks that talked when it was killed would keep them out of the queues for ever.
     *
     * @throws StartFailure when the exchange does not take it
     */
    void forgetDesks(ExchangeImage image) throws IOException {
        Process console = new ProcessBuilder(image.console(tree.configuration(), "database deltree CustomDevstate"))
                .directory(tree.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!console.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                console.destroyForcibly();
                throw new StartFailure(1, "the exchange's console does not answer");
            }
        } catch (InterruptedException e) {
            console.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords() {
        try {
            Path file = Files.exists(tree.messages()) ? tree.messages() : tree.output();
            List<String> lines = Files.readAllLines(file);
            return "; see " + file + (lines.isEmpty() ? "" : "; last line: " + lines.get(lines.size() - 1));
        } catch (IOException e) {
            return "; it left no log";
        }
    }

    private boolean endedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Waits for the end, whoever ends it. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    long processId() {
        return process.pid();
    }

    /** Stops at once, calls included; insists after five seconds. */
    @Override
    public void close() {
        process.destroy();
        if (!endedWithin(STOP_SECONDS * 1_000L)) {
            process.destroyForcibly();
            endedWithin(STOP_SECONDS * 1_000L);
        }
        try {
            Files.deleteIfExists(tree.processFile());
        } catch (IOException e) {
            System.err.println("cannot remove " + tree.processFile());
        }
    }
}
