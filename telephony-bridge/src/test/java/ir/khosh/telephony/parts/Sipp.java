package ir.khosh.telephony.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of SIPp with a scenario of {@code src/test/sipp}. */
final class Sipp implements AutoCloseable {

    private static final Path SCENARIOS = Path.of("src/test/sipp").toAbsolutePath();
    private final Process process;

    private Sipp(Process process) {
        this.process = process;
    }

    static Sipp run(int sipPort, String scenario, String... more) {
        List<String> command =
                new ArrayList<>(List.of("sipp", "127.0.0.1:" + sipPort, "-sf", scenario + ".xml", "-nostdin"));
        command.addAll(List.of(more));
        try {
            Path log = Files.createDirectories(Path.of("target/sipp"))
                    .resolve(scenario + ".log")
                    .toAbsolutePath();
            return new Sipp(new ProcessBuilder(command)
                    .directory(SCENARIOS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int awaitExit(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("SIPp still runs after " + seconds + " s");
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

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
