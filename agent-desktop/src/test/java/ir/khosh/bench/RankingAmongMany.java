package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ranking among a hundred thousand contractors beside its bare query, inside the running server. */
final class RankingAmongMany implements Bench.Measurement {

    private static final String SPREAD = "p50 %.2f, max %.2f";

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        Path json = work.resolve("figures.json");
        Measured.inServer(home, "ir.khosh.server.bench.RankingBench", "--json", json.toString());
        JsonNode measured = new ObjectMapper().readTree(json.toFile());
        JsonNode ours = measured.path("ours");
        JsonNode bare = measured.path("bare");
        return List.of(Figure.millis(
                "ranking-100k-p99-ms",
                ours.path("p99").asDouble(),
                "its query by bare JDBC",
                bare.path("p99").asDouble(),
                "<= 10",
                "%s contractors, %s rankings: %s; bare %s; contenders median %s, most %s"
                        .formatted(
                                measured.path("contractors").asText(),
                                measured.path("rankings").asText(),
                                spread(ours),
                                spread(bare),
                                measured.path("contendersMedian").asText(),
                                measured.path("contendersMost").asText())));
    }

    private static String spread(JsonNode of) {
        return SPREAD.formatted(of.path("p50").asDouble(), of.path("max").asDouble());
    }
}
