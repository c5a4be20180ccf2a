package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges the scenario {@code reconciliation} from the files it left, by its own reading of the exchange's file. */
public final class ReconciliationReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC = Pattern.compile("(?m)^khosh_reconciliation_differences\\S* ([0-9]+)");
    private static final int STARTS = 2;
    private static final int LEAST_FIGURES = 15;

    private final List<String> wrong = new ArrayList<>();

    private ReconciliationReport() {}

    /** @return what is wrong; empty when all is well. Writes {@code report.json} beside the evidence. */
    public static List<String> write(Path folder) throws IOException {
        ReconciliationReport report = new ReconciliationReport();
        ObjectNode written = report.judge(folder);
        report.wrong.forEach(written.putArray("failures")::add);
        Files.writeString(folder.resolve("report.json"), written.toPrettyString());
        return report.wrong;
    }

    private ObjectNode judge(Path folder) throws IOException {
        JsonNode scenario = read(folder, "scenario.json");
        JsonNode equal = read(folder, "reconciliation.json");
        JsonNode differing = read(folder, "reconciliation-of-a-lost-line.json");
        List<String> whole = Files.readAllLines(folder.resolve("queue_log"));
        List<String> lost = new ArrayList<>(whole);
        lost.removeAll(Files.readAllLines(folder.resolve("queue_log-without-a-line")));
        Set<String> today =
                queuedSince(Instant.parse(scenario.path("midnight").asText()).getEpochSecond(), whole);

        check("the exchange began twice", count(whole, "QUEUESTART") == STARTS);
        check("a call was transferred", count(whole, "BLINDTRANSFER") + count(whole, "ATTENDEDTRANSFER") > 0);
        check("somebody gave up", count(whole, "ABANDON") > 0);
        check("a call lies before midnight", queuedSince(0, whole).size() == today.size() + 1);
        check("no difference", equal.path("differences").asInt(-1) == 0);
        check("no trouble", equal.path("trouble").isNull());
        check("all " + today.size() + " calls compared", equal.path("calls").asInt() == today.size());
        check("figures compared", equal.path("figures").size() >= LEAST_FIGURES);
        check("one line was lost", lost.size() == 1);
        String call = lost.isEmpty() ? "" : lost.get(0).split("\\|")[1];
        List<String> named = differing.path("differingCalls").findValuesAsText("callId");
        check("only the call of the lost line is named", named.equals(List.of(call)));
        check("it stands on the screen", scenario.path("shown").asText().equals(call));
        int differences = differing.path("differences").asInt();
        check("the metric says it", metric(folder) == differences && differences > 0);
        return JSON.createObjectNode()
                .put("scenario", "reconciliation")
                .put("seed", scenario.path("seed").asLong())
                .put("calls", today.size())
                .put("figures", equal.path("figures").size())
                .put("differences", equal.path("differences").asInt())
                .put("lost_line", String.join("\n", lost))
                .put("differences_without_the_line", differences)
                .put("call_named", String.join(" ", named));
    }

    private static JsonNode read(Path folder, String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private static Set<String> queuedSince(long second, List<String> lines) {
        Set<String> calls = new TreeSet<>();
        for (String line : lines) {
            String[] words = line.split("\\|");
            if (words.length > 4 && words[4].equals("ENTERQUEUE") && Long.parseLong(words[0]) >= second) {
                calls.add(words[1]);
            }
        }
        return calls;
    }

    private static long count(List<String> lines, String word) {
        return lines.stream().filter(line -> line.contains("|" + word + "|")).count();
    }

    private static int metric(Path folder) throws IOException {
        Matcher matcher = METRIC.matcher(Files.readString(folder.resolve("metrics.txt")));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private void check(String what, boolean holds) {
        if (!holds) {
            wrong.add("not so: " + what);
        }
    }
}
