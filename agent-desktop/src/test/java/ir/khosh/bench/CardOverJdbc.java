package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole caller card and the look-up beside bare JDBC, with a million applicants, inside the running server. */
final class CardOverJdbc implements Bench.Measurement {

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        Path json = work.resolve("figures.json");
        Measured.inServer(home, "ir.khosh.server.bench.CardBench", "--json", json.toString());
        List<Figure> figures = new ArrayList<>();
        for (JsonNode figure : new ObjectMapper().readTree(json.toFile())) {
            figures.add(Figure.ratio(
                    figure.path("name").asText(),
                    figure.path("value").asDouble(),
                    figure.path("unit").asText(),
                    figure.path("peer").asText(),
                    figure.path("peerValue").asDouble(),
                    ">= " + figure.path("goal").asText(),
                    figure.path("conditions").asText()));
        }
        return figures;
    }
}
