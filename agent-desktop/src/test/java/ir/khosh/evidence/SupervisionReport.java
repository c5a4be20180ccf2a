package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calls that a supervisor listened to beside others ({@code listened.jsonl}: name of the call, listened or not): what the
 * exchange's file and the server's records keep of them must not tell them apart, and no listening line may be in either.
 */
final class SupervisionReport {

    private static final String LISTENING_LINE = "sup-";
    private static final List<String> KEPT =
            List.of("dialled", "outcome", "extension", "endEstimated", "disposition", "applicantId");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SupervisionReport() {}

    static void judge(Path folder, QueueLog queueLog, ArrayNode calls, ObjectNode figures, List<String> failures)
            throws IOException {
        Path file = folder.resolve("listened.jsonl");
        if (!Files.exists(file)) {
            return;
        }
        JsonNode records = JSON.readTree(folder.resolve("records.json").toFile());
        Map<Boolean, Set<String>> kept = new HashMap<>(Map.of(true, new TreeSet<>(), false, new TreeSet<>()));
        Map<Boolean, Integer> counts = new HashMap<>(Map.of(true, 0, false, 0));
        for (String line : Files.readAllLines(file)) {
            JsonNode one = JSON.readTree(line);
            boolean listened = one.path("listened").asBoolean();
            String call =
                    find(calls, "name", one.path("name").asText()).path("call").asText();
            counts.merge(listened, 1, Integer::sum);
            kept.get(listened).add(kept(call, queueLog, records));
        }
        figures.put("listened_calls", counts.get(true));
        figures.put("calls_beside_them", counts.get(false));
        figures.put("different_records", kept.get(true).equals(kept.get(false)) ? 0 : 1);
        if (counts.get(true) == 0 || counts.get(false) == 0) {
            failures.add("there is nothing to compare: " + counts);
        }
        if (!kept.get(true).equals(kept.get(false))) {
            failures.add("listened calls are kept as " + kept.get(true) + ", others as " + kept.get(false));
        }
        if (queueLog.entries().stream().anyMatch(entry -> entry.call().startsWith(LISTENING_LINE))
                || records.toString().contains("\"" + LISTENING_LINE)) {
            failures.add("a listening line was taken for a call");
        }
    }

    private static String kept(String call, QueueLog queueLog, JsonNode records) {
        JsonNode record = find(records, "callId", call);
        ObjectNode same = JSON.createObjectNode();
        KEPT.forEach(field -> same.set(field, record.path(field)));
        List<String> events = queueLog.entries().stream()
                .filter(entry -> entry.call().equals(call))
                .map(QueueLog.Entry::event)
                .toList();
        return same + " " + events;
    }

    private static JsonNode find(JsonNode all, String field, String value) {
        for (JsonNode one : all) {
            if (one.path(field).asText().equals(value)) {
                return one;
            }
        }
        throw new IllegalStateException("nothing is kept of " + value);
    }
}
