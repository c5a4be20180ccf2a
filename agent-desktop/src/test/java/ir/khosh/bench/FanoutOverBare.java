package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A board tick to 2,000 desktops beside a bare loop over as many sockets of the same server. */
final class FanoutOverBare implements Bench.Measurement {

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        Path json = work.resolve("figure.json");
        Measured.inServer(home, "ir.khosh.server.bench.FanoutBench", "--json", json.toString());
        JsonNode figure = new ObjectMapper().readTree(json.toFile());
        return List.of(Figure.ratio(
                figure.path("name").asText(),
                figure.path("value").asDouble(),
                "frames/s",
                "bare WebSocket send loop in the same server",
                figure.path("peerValue").asDouble(),
                ">= 0.75",
                figure.path("conditions").asText()));
    }
}
