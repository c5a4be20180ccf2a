package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Clean calls a second through the real exchange with Khosh attached, beside the same exchange alone. */
final class CallsOverBare implements Bench.Measurement {

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        Path json = work.resolve("figure.json");
        Measured.inServer(home, "ir.khosh.server.bench.CallsBench", "--json", json.toString());
        JsonNode figure = new ObjectMapper().readTree(json.toFile());
        return List.of(Figure.ratio(
                figure.path("name").asText(),
                figure.path("value").asDouble(),
                "clean calls/s",
                "the exchange alone, same dialplan",
                figure.path("peerValue").asDouble(),
                ">= 0.95",
                figure.path("conditions").asText()));
    }
}
