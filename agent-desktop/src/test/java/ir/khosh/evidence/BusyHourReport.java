package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the scenario {@code busy-hour}; the times of the frames are only told. */
public final class BusyHourReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DROPPED = Pattern.compile("(?m)^khosh_\\S*dropped\\S* ([0-9.]+)");

    private BusyHourReport() {}

    /** @return what is wrong; empty when all is well. Writes {@code report.json} beside the evidence. */
    public static List<String> write(Path folder) throws IOException {
        JsonNode hour = JSON.readTree(folder.resolve("busy-hour.json").toFile());
        List<String> failures = new ArrayList<>();
        if (hour.path("offered").asInt() != hour.path("calls").asInt()) {
            failures.add(hour.path("offered") + " calls on the board of " + hour.path("calls"));
        }
        if (!hour.path("moved").isEmpty()) {
            failures.add("moved: " + hour.path("moved"));
        }
        if (hour.path("lostFocusFrames").asInt() != 0) {
            failures.add("the focus was elsewhere in " + hour.path("lostFocusFrames") + " frames");
        }
        Matcher dropped = DROPPED.matcher(Files.readString(folder.resolve("metrics.txt")));
        while (dropped.find()) {
            if (Double.parseDouble(dropped.group(1)) != 0) {
                failures.add("dropped: " + dropped.group());
            }
        }
        ObjectNode report = JSON.createObjectNode()
                .put("scenario", "busy-hour")
                .put("seed", hour.path("seed").asLong())
                .put("calls", hour.path("calls").asInt())
                .put("events", hour.path("events").asInt());
        frames(report, "idle", folder.resolve("frames-idle.txt"));
        frames(report, "busy", folder.resolve("frames-busy.txt"));
        failures.forEach(report.putArray("failures")::add);
        Files.writeString(folder.resolve("report.json"), report.toPrettyString());
        return failures;
    }

    private static void frames(ObjectNode report, String when, Path file) throws IOException {
        double[] millis = Files.readAllLines(file).stream()
                .mapToDouble(line -> Long.parseLong(line) / 1e6)
                .sorted()
                .toArray();
        report.put("frames_" + when, millis.length)
                .put("frame_p50_ms_" + when, at(millis, 0.5))
                .put("frame_p99_ms_" + when, at(millis, 0.99))
                .put("frame_longest_ms_" + when, at(millis, 1));
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
