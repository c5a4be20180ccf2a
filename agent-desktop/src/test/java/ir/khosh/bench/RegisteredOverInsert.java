package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Requests registered and dispatched in the server beside their rows written by hand. */
final class RegisteredOverInsert implements Bench.Measurement {

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        Path json = work.resolve("figure.json");
        Measured.inServer(home, "ir.khosh.server.bench.RegisteredBench", "--json", json.toString());
        JsonNode figure = new ObjectMapper().readTree(json.toFile());
        return List.of(Figure.ratio(
                figure.path("name").asText(),
                figure.path("value").asDouble(),
                "requests/s",
                "the same rows by bare JDBC in one transaction each, in the same server",
                figure.path("peerValue").asDouble(),
                ">= 0.4",
                figure.path("conditions").asText()));
    }
}
