package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How soon a burst of calls stood on the screen ({@code surge.json}: the third caller's ring, the banner, and who was
 * attached), and what the attached were told, by the texts that left.
 */
final class SurgeReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private SurgeReport() {}

    static void judge(Path folder, ObjectNode figures, List<String> failures) throws IOException {
        Path file = folder.resolve("surge.json");
        if (!Files.exists(file)) {
            return;
        }
        JsonNode surge = JSON.readTree(file.toFile());
        Duration late = Duration.between(
                Instant.parse(surge.path("thresholdAt").asText()),
                Instant.parse(surge.path("seenAt").asText()));
        figures.put("threshold_to_banner_ms", late.toMillis());
        if (late.compareTo(LIMIT) > 0) {
            failures.add("the incident stood on the screen only after " + late);
        }
        Map<String, Integer> told = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("texts.jsonl"))) {
            if (!line.isBlank() && line.contains("خرابی گسترده")) {
                told.merge(JSON.readTree(line).path("to").asText(), 1, Integer::sum);
            }
        }
        Map<String, Integer> wanted = new TreeMap<>();
        surge.path("texts")
                .fields()
                .forEachRemaining(one -> wanted.put(one.getKey(), one.getValue().asInt()));
        if (!told.equals(wanted)) {
            failures.add("texts about the incident: " + told + " instead of " + wanted);
        }
        figures.put(
                "incident_texts",
                told.values().stream().mapToInt(Integer::intValue).sum());
    }
}
