package ir.khosh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;

/** The folder of files a scenario leaves behind. */
final class Evidence {

    private final Path folder;
    private Display display;

    private Evidence(Path folder) {
        this.folder = folder;
    }

    static Evidence empty(String scenario) {
        Path folder = Installation.HOME.resolve("target/e2e").resolve(scenario);
        try {
            Trees.delete(folder);
            Files.createDirectories(folder.resolve("sip"));
            return new Evidence(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    void drawnOn(Display display) {
        this.display = display;
    }

    Path sipTrace(String name) {
        return folder.resolve("sip").resolve(name + ".tsv");
    }

    void picture(String name) {
        DeskDriver.awaitDrawn();
        display.screenshot(folder.resolve(name + ".png"));
    }

    void dialled(ObjectNode call) {
        append("calls.jsonl", call + "\n");
    }

    /** What the server says of something, as it is. */
    void keep(String file, JsonNode answer) {
        append(file, answer.toPrettyString() + "\n");
    }

    /** Something is on a screen now. */
    void saw(Ringing call, String what) {
        append(
                "seen.jsonl",
                KhoshApi.object()
                                .put("call", call.name())
                                .put("what", what)
                                .put("at", Instant.now().toString())
                        + "\n");
    }

    void append(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The open requests of this number as the server lists them, one line each. */
    void keepRequestsOf(Switchboard khosh, String phone) {
        for (String code : khosh.requestsOf(phone)) {
            append("requests.jsonl", khosh.supervisor().get("/api/requests/" + code) + "\n");
        }
    }

    /** Two looks at the server's threads a little apart: what stands in the same place in both may hang. */
    void dumpThreads(ManagedProcess server) {
        for (int look = 1; look <= 2; look++) {
            Path file = folder.resolve("threads-" + look + ".txt");
            try {
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/jcmd")
                                        .toString(),
                                Long.toString(server.pid()),
                                "Thread.print")
                        .redirectErrorStream(true)
                        .redirectOutput(file.toFile())
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Copies what the parts wrote: the exchange's queue_log, the desktops' painted cards, the server's call records. */
    void collect(Switchboard khosh, Instant from) {
        try {
            Files.copy(
                    khosh.installation().state().resolve("exchange/log/queue_log"),
                    folder.resolve("queue_log"),
                    StandardCopyOption.REPLACE_EXISTING);
            for (DeskDriver desk : khosh.desks()) {
                Path pops = folder.resolve("pops-" + desk.extension() + ".jsonl");
                if (Files.exists(desk.pops())) {
                    Files.copy(desk.pops(), pops, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("records of all calls are closed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    JsonNode records = khosh.supervisor()
                            .get("/api/calls?from=" + from + "&until="
                                    + Instant.now().plusSeconds(60));
                    boolean closed = true;
                    for (JsonNode record : records) {
                        closed &= record.path("endedAt").isTextual();
                    }
                    Files.writeString(folder.resolve("records.json"), records.toPrettyString());
                    return closed && !records.isEmpty();
                });
        Awaitility.await("no text waits").atMost(Duration.ofSeconds(20)).until(() -> !khosh.textsWait());
    }
}
