package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Notices out of the running server's outbox beside a bare HTTP client, both through an outage of the gateway. */
final class OutboxOverHttp implements Bench.Measurement {

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        Path json = work.resolve("figures.json");
        Measured.inServer(home, "ir.khosh.server.bench.OutboxBench", "--json", json.toString());
        JsonNode measured = new ObjectMapper().readTree(json.toFile());
        JsonNode ours = measured.path("ours");
        JsonNode raw = measured.path("raw");
        return List.of(Figure.ratio(
                "outbox-over-http",
                ours.path("perSecond").asDouble(),
                "1/s",
                "bare HTTP client",
                raw.path("perSecond").asDouble(),
                ">= 0.6, none lost",
                "%s texts, %s at once, gateway gone for %s s: %s; bare %s; states %s"
                        .formatted(
                                measured.path("messages").asText(),
                                measured.path("atOnce").asText(),
                                measured.path("outageSeconds").asText(),
                                course(ours),
                                course(raw),
                                ours.path("states"))));
    }

    private static String course(JsonNode of) {
        return "%.1f s, lost %s, doubled %s, asked %s"
                .formatted(
                        of.path("seconds").asDouble(),
                        of.path("lost").asText(),
                        of.path("doubled").asText(),
                        of.path("asked").asText());
    }
}
