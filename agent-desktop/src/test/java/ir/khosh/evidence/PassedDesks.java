package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a desk that takes nothing up costs a caller: from the entry into the queue until a phone rings that is answered. */
public final class PassedDesks {

    private static final long FAR_TOO_LONG_MILLIS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PassedDesks() {}

    /** Adds a figure for each of these calls to the report. @return what is wrong, empty when nothing is */
    public static List<String> add(Path folder, String... names) throws IOException {
        List<String> failures = new ArrayList<>();
        Path file = folder.resolve("report.json");
        ObjectNode report = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        Map<String, String> ids = new HashMap<>();
        for (JsonNode call : report.path("calls")) {
            ids.put(call.path("name").asText(), call.path("call").asText());
        }
        ManagementEvents events = ManagementEvents.read(folder.resolve("ami-transcript.txt"));
        Map<String, Long> entries = events.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.get("Uniqueid"),
                        ManagementEvents.Event::receivedMicros,
                        (first, next) -> first));
        for (String name : names) {
            String id = ids.getOrDefault(name, "");
            String answered = events.answer(id)
                    .map(event -> event.get("Interface").replaceAll("^[^/]+/([0-9]+).*", "$1"))
                    .orElse("");
            long cost = events.firstRing(id, answered)
                    .map(rang -> (rang.receivedMicros() - entries.getOrDefault(id, 0L)) / 1000)
                    .orElse(Long.MAX_VALUE);
            report.withObjectProperty("figures").put(name.replace('-', '_') + "_cost_ms", cost);
            if (cost > FAR_TOO_LONG_MILLIS) {
                failures.add(name + ": the next operator's phone rang after " + cost + " ms");
            }
        }
        report.put("failed", report.path("failed").asInt() + failures.size());
        Files.writeString(file, report.toPrettyString());
        return failures;
    }
}
