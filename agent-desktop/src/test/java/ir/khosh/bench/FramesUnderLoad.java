package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.e2e.BusyHourMeasurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Time between two frames of a wallboard in a busy hour, beside the same window when nothing happens. */
final class FramesUnderLoad implements Bench.Measurement {

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        JsonNode report =
                new ObjectMapper().readTree(BusyHourMeasurement.report(work).toFile());
        return List.of(Figure.millis(
                "frames-under-load-p99-ms",
                report.path("frame_p99_ms_busy").asDouble(),
                "the same window, nothing happens",
                report.path("frame_p99_ms_idle").asDouble(),
                "<= 50",
                String.format(
                        Locale.ROOT,
                        "wallboard 1366x768, software rendering, %d calls and %d events: 50 calls/s for 60 s, then over"
                                + " 5,000 events/s for 10 s; p50 %.1f, longest %.1f ms; wrong: %s",
                        report.path("calls").asInt(),
                        report.path("events").asInt(),
                        report.path("frame_p50_ms_busy").asDouble(),
                        report.path("frame_longest_ms_busy").asDouble(),
                        report.path("failures"))));
    }
}
