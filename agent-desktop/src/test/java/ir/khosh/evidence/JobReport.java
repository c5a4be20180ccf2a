package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Judges a job and its repeat under warranty by {@code first.json}, {@code repeat.json}, {@code claims.json}, {@code
 * penalties.json}, {@code retention-held.json}, {@code retention-released.json} and the texts that left.
 */
final class JobReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LIFE = List.of(
            "registered",
            "offered",
            "accepted",
            "scheduled",
            "started",
            "diagnosed",
            "quoted",
            "quote-approved",
            "finished",
            "invoiced",
            "paid");
    private static final List<String> LIFE_OF_A_REPEAT =
            List.of("registered", "offered", "accepted", "scheduled", "started", "diagnosed", "finished", "invoiced");
    private static final List<String> NOTICES =
            List.of("ثبت شد", "تعیین شد", "نزد شما خواهد بود", "برآورد هزینه", "به پایان رسید", "صورتحساب");

    private final Path folder;
    private final List<String> failures;

    private JobReport(Path folder, List<String> failures) {
        this.folder = folder;
        this.failures = failures;
    }

    static void judge(Path folder, ObjectNode report, List<String> failures) throws IOException {
        if (Files.exists(folder.resolve("first.json"))) {
            new JobReport(folder, failures).judge(report);
        }
    }

    private void judge(ObjectNode report) throws IOException {
        JsonNode first = read("first.json");
        JsonNode repeat = read("repeat.json");
        life("first", first, LIFE);
        life("repeat", repeat, LIFE_OF_A_REPEAT);
        expect(first.path("progress").path("surveyScore").asInt() == 5, "the survey's answer is not with the job");
        expect(
                repeat.path("progress").path("repeatOf").asText().equals(code(first)),
                "the repeat does not name its first job");
        expect(
                first.path("assignment").path("contractorId").asLong()
                        != repeat.path("assignment").path("contractorId").asLong(),
                "the same contractor did the repeat");
        JsonNode free = repeat.path("progress").path("invoice");
        expect(free.path("totalRial").asLong(-1) == 0, "the repeat is not free: " + free);
        notices(first);
        penalty(report, first);
        retention(report, first);
        report.put("first_job", code(first)).put("repeat_job", code(repeat));
    }

    private void life(String name, JsonNode job, List<String> wanted) {
        List<String> happened = new ArrayList<>();
        job.path("history").forEach(entry -> happened.add(entry.path("event").asText()));
        Iterator<String> next = happened.iterator();
        for (String event : wanted) {
            boolean found = false;
            while (!found && next.hasNext()) {
                found = next.next().equals(event);
            }
            expect(found, name + ": " + event + " is missing or out of order in " + happened);
            if (!found) {
                return;
            }
        }
    }

    /** In the order of the service model, each once. */
    private void notices(JsonNode first) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("texts.jsonl"))) {
            JsonNode text = JSON.readTree(line);
            if (text.path("to").asText().equals(first.path("phone").asText())
                    && ascii(text.path("message").asText()).contains(code(first))) {
                texts.add(text.path("message").asText());
            }
        }
        int before = -1;
        for (String words : NOTICES) {
            List<Integer> at = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i).contains(words)) {
                    at.add(i);
                }
            }
            expect(at.size() == 1, "the notice «" + words + "» came " + at.size() + " times");
            expect(at.isEmpty() || at.get(0) > before, "the notice «" + words + "» came too early");
            before = at.isEmpty() ? before : at.get(0);
        }
    }

    /** Cost plus seven percent, half up, of what the repeat would have cost without tax. */
    private void penalty(ObjectNode report, JsonNode first) throws IOException {
        JsonNode penalties = read("penalties.json");
        expect(penalties.size() == 1, penalties.size() + " penalties");
        JsonNode penalty = penalties.path(0);
        long base = penalty.path("baseRial").asLong();
        long due = BigDecimal.valueOf(base)
                .multiply(new BigDecimal("1.07"))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        expect(base == 12_333_335, "the penalty's base is " + base);
        expect(penalty.path("amountRial").asLong() == due, "the penalty is " + penalty.path("amountRial"));
        expect(penalty.path("state").asText().equals("POSTED"), "the penalty is " + penalty.path("state"));
        expect(
                penalty.path("contractorId").asLong()
                        == first.path("assignment").path("contractorId").asLong(),
                "the penalty is another contractor's");
        report.put("penalty_rial", penalty.path("amountRial").asLong());
    }

    /** A tenth of the contractor's eight tenths is held, and nothing any more after the warranty. */
    private void retention(ObjectNode report, JsonNode first) throws IOException {
        JsonNode held = read("retention-held.json");
        long part = read("penalties.json").path(0).path("baseRial").asLong() * 8 / 100;
        expect(
                held.path("id").asLong()
                        == first.path("assignment").path("contractorId").asLong(),
                "what is held is another contractor's");
        expect(
                held.path("retentionRial").asLong() >= part,
                "held back: " + held.path("retentionRial") + " instead of at least " + part);
        expect(
                read("retention-released.json").path("retentionRial").asLong(-1) == 0,
                "the warranty is over and something is held back");
        report.put("retention_held_rial", held.path("retentionRial").asLong());
    }

    private static String code(JsonNode job) {
        return job.path("trackingCode").asText();
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private void expect(boolean condition, String otherwise) {
        if (!condition) {
            failures.add(otherwise);
        }
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars()
                .forEach(c -> ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return ascii.toString();
    }
}
