package ir.khosh.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The line between server and exchange as a process of its own, which has the troubles of a bad one when it is told. */
final class FaultyRelay implements AutoCloseable {

    private static final String READY = "ready line port=";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final BufferedReader output;
    private final int port;

    private FaultyRelay(Process process) throws IOException {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String ready = output.readLine();
        if (ready == null || !ready.startsWith(READY)) {
            throw new IllegalStateException("the relay did not start: " + ready);
        }
        this.port = Integer.parseInt(ready.substring(READY.length()));
    }

    static FaultyRelay to(int exchangePort) {
        Path bridge = Installation.HOME.resolve("telephony-bridge/target");
        try {
            return new FaultyRelay(new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            "-cp",
                            bridge.resolve("test-classes") + ":" + bridge.resolve("classes"),
                            "ir.khosh.telephony.replay.FaultyLine",
                            Integer.toString(exchangePort)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exchange's access paper with this line's port instead of the exchange's own. */
    Path accessPaper(Properties exchange, Path file) {
        StringBuilder text = new StringBuilder();
        exchange.forEach((key, value) -> text.append(key)
                .append('=')
                .append(key.equals("ami.port") ? port : value)
                .append('\n'));
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void trouble(TroublePlan.Kind kind) {
        say(kind.name());
    }

    void mend() {
        say("MENDED");
    }

    private void say(String word) {
        try {
            process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
            String answer = output.readLine();
            if (!("done " + word).equals(answer)) {
                throw new IllegalStateException("the relay says " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
