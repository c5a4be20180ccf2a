package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges how a contractor's cooperation ended: {@code repeats.jsonl}, {@code suspended.json}, {@code candidates.json},
 * {@code alone.json}, {@code ended.json}, {@code open-job.json}, {@code claims.json} and {@code penalties.json}.
 */
public final class TerminationReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int CLAIMS = 3;

    private final Path folder;
    private final List<String> failures = new ArrayList<>();
    private int passed;

    private TerminationReport(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes {@code report.json} into the folder.
     *
     * @return what is wrong, in words; empty when all is well
     */
    public static List<String> write(String scenario, Path folder) throws IOException {
        TerminationReport report = new TerminationReport(folder);
        ObjectNode figures = report.judge();
        ObjectNode json = JSON.createObjectNode()
                .put("scenario", scenario)
                .put("passed", report.passed)
                .put("failed", report.failures.size());
        json.set("figures", figures);
        json.putArray("calls");
        ArrayNode wrong = json.putArray("failures");
        report.failures.forEach(wrong::add);
        JSON.writeValue(folder.resolve("report.json").toFile(), json);
        return report.failures;
    }

    private ObjectNode judge() throws IOException {
        JsonNode suspended = read("suspended.json");
        JsonNode ended = read("ended.json");
        JsonNode openJob = read("open-job.json");
        long contractor = suspended.path("id").asLong();
        expect(suspended.path("standing").asText().equals("SUSPENDED"), "the third upheld claim did not suspend");
        expect(suspended.path("upheldClaims").asInt() == CLAIMS, "upheld claims: " + suspended.path("upheldClaims"));
        read("candidates.json")
                .forEach(candidate -> expect(
                        candidate.path("contractorId").asLong() != contractor
                                || !candidate.path("eligible").asBoolean(),
                        "the suspended contractor is still offered work"));
        expect(read("alone.json").path("status").asInt() == 409, "one person ended it alone");
        expect(ended.path("standing").asText().equals("ENDED"), "the cooperation has not ended");
        JsonNode termination = ended.path("termination");
        expect(
                !termination
                        .path("approvedBy")
                        .asText("")
                        .equals(termination.path("proposedBy").asText("")),
                "one person proposed and approved");
        long now = openJob.path("assignment").path("contractorId").asLong(-1);
        expect(now > 0 && now != contractor, "the open job was not given to another");
        repeats(contractor);
        penalties(contractor);
        return JSON.createObjectNode()
                .put("upheld_claims", read("claims.json").size())
                .put("retention_held_rial", ended.path("retentionRial").asLong());
    }

    private void repeats(long contractor) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("repeats.jsonl"));
        expect(lines.size() == CLAIMS, lines.size() + " repeats");
        for (String line : lines) {
            JsonNode repeat = JSON.readTree(line);
            String code = repeat.path("trackingCode").asText();
            expect(
                    repeat.path("assignment").path("contractorId").asLong() != contractor,
                    code + " was repeated by the same contractor");
            expect(repeat.path("progress").path("invoice").path("totalRial").asLong(-1) == 0, code + " was not free");
        }
    }

    private void penalties(long contractor) throws IOException {
        JsonNode penalties = read("penalties.json");
        expect(penalties.size() == CLAIMS, penalties.size() + " penalties");
        penalties.forEach(penalty -> {
            long due = BigDecimal.valueOf(penalty.path("baseRial").asLong())
                    .multiply(new BigDecimal("1.07"))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            expect(
                    penalty.path("contractorId").asLong() == contractor
                            && penalty.path("amountRial").asLong() == due,
                    "a penalty is wrong: " + penalty);
        });
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private void expect(boolean condition, String otherwise) {
        if (condition) {
            passed++;
        } else {
            failures.add(otherwise);
        }
    }
}
