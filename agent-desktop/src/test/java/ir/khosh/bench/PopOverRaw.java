package ir.khosh.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much later than a bare reader of the exchange's socket the operator's desktop learns of a ringing call. */
final class PopOverRaw implements Bench.Measurement {

    private final String name;
    private final int desks;

    PopOverRaw(String name, int desks) {
        this.name = name;
        this.desks = desks;
    }

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        Files.createDirectories(work);
        Path json = work.resolve("figure.json");
        Measured.inServer(
                home,
                "ir.khosh.server.bench.PopBench",
                "--json",
                json.toString(),
                "--transcript",
                home.resolve("telephony-bridge/target/test-classes/transcripts/400-calls.ami.gz")
                        .toString(),
                "--desks",
                Integer.toString(desks));
        JsonNode figure = new ObjectMapper().readTree(json.toFile());
        return List.of(Figure.millis(
                name,
                figure.path("value").asDouble(),
                "raw management socket reader, p99 at 30 calls/s",
                figure.path("peerValue").asDouble(),
                "<= 20",
                figure.path("conditions").asText()));
    }
}
