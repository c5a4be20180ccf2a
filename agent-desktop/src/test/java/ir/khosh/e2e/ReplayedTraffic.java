package ir.khosh.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recorded calls said again as an exchange would, thousands of them, by a process of its own. */
final class ReplayedTraffic implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready exchange port=(\\d+) calls=(\\d+) events=(\\d+)");

    private final Process process;
    private final BufferedReader output;
    private final int port;
    private final int calls;
    private final int events;

    private ReplayedTraffic(Process process) throws IOException {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        Matcher ready = READY.matcher(String.valueOf(output.readLine()));
        if (!ready.matches()) {
            throw new IllegalStateException("the replayed exchange did not start");
        }
        this.port = Integer.parseInt(ready.group(1));
        this.calls = Integer.parseInt(ready.group(2));
        this.events = Integer.parseInt(ready.group(3));
    }

    static ReplayedTraffic of(Seed seed) {
        Path bridge = Installation.HOME.resolve("telephony-bridge/target");
        try {
            return new ReplayedTraffic(new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-Xmx512m",
                            "-cp",
                            bridge.resolve("test-classes") + ":" + bridge.resolve("classes"),
                            "ir.khosh.telephony.replay.LivingExchange",
                            Long.toString(seed.value())))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int calls() {
        return calls;
    }

    int events() {
        return events;
    }

    /** As an exchange leaves it for the server. */
    Path accessPaper(Path file) {
        try {
            return Files.writeString(
                    file,
                    "ami.host=127.0.0.1\nami.port=" + port
                            + "\nami.username=replay\nami.secret=replay\nqueues=citizens\n"
                            + "overflow=overflow\nnumbers=193,1633\nextensions=1001,1090\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the first call to the last word about the last one. */
    void play() {
        try {
            process.getOutputStream().write("begin\n".getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
            String answer = output.readLine();
            if (!"over".equals(answer)) {
                throw new IllegalStateException("the replayed exchange says " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
