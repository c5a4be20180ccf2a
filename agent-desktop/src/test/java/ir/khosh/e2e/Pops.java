package ir.khosh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Follows the desktop's record of painted cards: says each, and keeps a picture where nobody looks at the screen. */
final class Pops implements AutoCloseable {

    /** The card is drawn first and noted; the form around it comes a moment later and belongs into the picture. */
    private static final long FORM_DRAWN_MILLIS = 1_000;

    private final Path file;
    private final Steps steps;
    private final Display display;
    private final Path screenshots;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pops");
        thread.setDaemon(true);
        return thread;
    });
    private int seen;

    Pops(Path file, Steps steps, Display display, Path screenshots) {
        this.file = file;
        this.steps = steps;
        this.display = display;
        this.screenshots = screenshots;
        this.seen = lines().size();
    }

    void watch() {
        watching.scheduleWithFixedDelay(this::look, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void look() {
        List<String> lines = lines();
        for (; seen < lines.size(); seen++) {
            try {
                JsonNode pop = KhoshApi.JSON.readTree(lines.get(seen));
                long millis = Duration.between(
                                Instant.parse(pop.path("offeredAt").asText()),
                                Instant.parse(pop.path("paintedAt").asText()))
                        .toMillis();
                String picture = "";
                if (display.isVirtual()) {
                    Path png = screenshots.resolve(
                            "pop-" + pop.path("callId").asText().replace('.', '-') + ".png");
                    watching.schedule(() -> display.screenshot(png), FORM_DRAWN_MILLIS, TimeUnit.MILLISECONDS);
                    picture = ", picture " + png;
                }
                steps.say("pop: " + pop.path("dialled").asText() + " "
                        + pop.path("class").asText("") + ", painted " + millis + " ms after the ring" + picture);
            } catch (IOException e) {
                steps.say("unreadable line in " + file);
            }
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        watching.shutdownNow();
    }
}
