package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges the scenario {@code random-kills} from what was seen of exchange and board in turn. A call that the exchange had
 * at two looks and the board between them did not is missing; one that the board had at two looks and the exchange between
 * them did not is a ghost.
 */
public final class RandomKillsReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLS = 300;
    private static final Set<String> TIMES = Set.of("wait", "talk");

    private final List<String> failures = new ArrayList<>();

    private RandomKillsReport() {}

    /** @return what is wrong; empty when all is well. Writes {@code report.json} beside the evidence. */
    public static List<String> write(Path folder) throws IOException {
        RandomKillsReport report = new RandomKillsReport();
        ObjectNode written = report.judge(folder);
        report.failures.forEach(written.putArray("failures")::add);
        Files.writeString(folder.resolve("report.json"), written.toPrettyString());
        return report.failures;
    }

    private ObjectNode judge(Path folder) throws IOException {
        List<String> plan = Files.readAllLines(folder.resolve("plan.txt"));
        ObjectNode report = JSON.createObjectNode()
                .put("scenario", "random-kills")
                .put("seed", Long.parseLong(plan.get(0).replace("seed ", "")));
        ArrayNode troubles = report.putArray("troubles");
        int compared = 0;
        for (String line : Files.readAllLines(folder.resolve("looks.jsonl"))) {
            JsonNode looks = JSON.readTree(line);
            compared += looks.path("exchangeThen").size();
            troubles.add(judge(looks));
        }
        check("a look after each of " + (plan.size() - 1) + " troubles", troubles.size() == plan.size() - 1);
        check("there were calls to compare", compared > 0);
        callers(folder, report);
        JsonNode counted = JSON.readTree(folder.resolve("reconciliation.json").toFile());
        check("the exchange's file could be read", counted.path("trouble").isNull());
        check(CALLS + " calls on the board", counted.path("calls").asInt() == CALLS);
        ArrayNode times = report.putArray("times_not_seen");
        counted.path("differingCalls").forEach(call -> {
            String what = call.path("what").asText();
            if (TIMES.contains(what)) {
                // it was answered or ended while nobody could hear it
                times.add(call.path("callId").asText() + " " + what);
            } else {
                check("the fate of each call is the file's: " + call, false);
            }
        });
        return report.put("calls_compared", compared)
                .put("calls", counted.path("calls").asInt())
                .put("differences_to_the_file", counted.path("differences").asInt());
    }

    private ObjectNode judge(JsonNode looks) {
        String after = looks.path("after").asText();
        Set<String> missing = both(looks, "exchangeFirst", "exchangeThen");
        missing.removeAll(set(looks, "boardFirst"));
        Set<String> ghosts = both(looks, "boardFirst", "boardThen");
        ghosts.removeAll(set(looks, "exchangeThen"));
        check("nothing missing after " + after + ": " + missing, missing.isEmpty());
        check("no ghost after " + after + ": " + ghosts, ghosts.isEmpty());
        return JSON.createObjectNode()
                .put("after", after)
                .put("there", looks.path("exchangeThen").size())
                .put("missing", missing.size())
                .put("ghosts", ghosts.size())
                .put(
                        "looked_ms_after_return",
                        Duration.between(
                                        Instant.parse(looks.path("backAt").asText()),
                                        Instant.parse(looks.path("lookedAt").asText()))
                                .toMillis());
    }

    private void callers(Path folder, ObjectNode report) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("callers.txt"))) {
            check("every caller of " + line + " was served", line.endsWith(" 0"));
        }
        Set<String> queued = new HashSet<>();
        Set<String> over = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve("queue_log"))) {
            String[] words = line.split("\\|");
            if (words.length > 4 && words[4].equals("ENTERQUEUE")) {
                queued.add(words[1]);
            } else if (words.length > 4 && (words[4].startsWith("COMPLETE") || words[4].equals("ABANDON"))) {
                over.add(words[1]);
            }
        }
        check(CALLS + " calls in the exchange's file, not " + queued.size(), queued.size() == CALLS);
        check("each has its end there", over.containsAll(queued));
        report.put("queued", queued.size());
    }

    private static Set<String> both(JsonNode looks, String first, String then) {
        Set<String> both = set(looks, first);
        both.retainAll(set(looks, then));
        return both;
    }

    private static Set<String> set(JsonNode looks, String name) {
        Set<String> calls = new HashSet<>();
        looks.path(name).forEach(call -> calls.add(call.asText()));
        return calls;
    }

    private void check(String what, boolean holds) {
        if (!holds) {
            failures.add("not so: " + what);
        }
    }
}
