package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a scenario left behind and judges it. The files are: {@code calls.jsonl} (what was dialled, in order),
 * {@code sip/<name>.tsv}, {@code ami-transcript.txt}, {@code queue_log}, {@code pops-<extension>.jsonl} (when a card was drawn),
 * {@code texts.jsonl} (what the gateway received), {@code records.json} (the server's call records). No class of the
 * product is used here, so that a mistake there is not repeated here.
 */
public final class CallReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final List<String> failures = new ArrayList<>();

    private CallReport(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes {@code report.json} into the folder.
     *
     * @return what is wrong, in words; empty when all is well
     */
    public static List<String> write(String scenario, Path folder) throws IOException {
        CallReport report = new CallReport(folder);
        ObjectNode json = report.build(scenario);
        JSON.writeValue(folder.resolve("report.json").toFile(), json);
        return report.failures;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> failures = write(arguments[0], Path.of(arguments[1]));
        failures.forEach(System.out::println);
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    private ObjectNode build(String scenario) throws IOException {
        ManagementEvents events = ManagementEvents.read(folder.resolve("ami-transcript.txt"));
        QueueLog queueLog = QueueLog.read(folder.resolve("queue_log"));
        List<JsonNode> dialled = lines("calls.jsonl");
        List<JsonNode> pops = pops();
        List<JsonNode> texts = lines("texts.jsonl");
        JsonNode records = JSON.readTree(folder.resolve("records.json").toFile());
        List<ManagementEvents.Event> entries = events.entries();
        ArrayNode calls = JSON.createArrayNode();
        int passed = 0;
        if (entries.size() != dialled.size()) {
            failures.add(dialled.size() + " calls were dialled but the exchange queued " + entries.size());
        }
        for (int i = 0; i < Math.min(entries.size(), dialled.size()); i++) {
            int before = failures.size();
            calls.add(call(dialled.get(i), entries.get(i), events, queueLog, pops, texts, records));
            passed += failures.size() == before ? 1 : 0;
        }
        overtaking(dialled, entries, events);
        ObjectNode report = JSON.createObjectNode()
                .put("scenario", scenario)
                .put("passed", passed)
                .put("failed", dialled.size() - passed);
        ObjectNode figures = figures(calls);
        SeatReturns.measure(events, figures, failures);
        StuckThreads.count(folder, figures, failures);
        JobReport.judge(folder, figures, failures);
        LedgerReport.judge(folder, figures, failures);
        SurgeReport.judge(folder, figures, failures);
        SupervisionReport.judge(folder, queueLog, calls, figures, failures);
        report.set("figures", figures);
        report.set("calls", calls);
        ArrayNode wrong = report.putArray("failures");
        failures.forEach(wrong::add);
        return report;
    }

    private ObjectNode call(
            JsonNode dialled,
            ManagementEvents.Event entry,
            ManagementEvents events,
            QueueLog queueLog,
            List<JsonNode> pops,
            List<JsonNode> texts,
            JsonNode records)
            throws IOException {
        String name = dialled.path("name").asText();
        String id = entry.get("Uniqueid");
        ObjectNode call = JSON.createObjectNode()
                .put("name", name)
                .put("call", id)
                .put("dialled", dialled.path("dialled").asText());
        call.put(
                "caller",
                dialled.path("caller").isNull() ? null : dialled.path("caller").asText());
        expect(
                entry.get("Exten").equals(dialled.path("dialled").asText()),
                name + ": the exchange saw another dialled number");
        Double ringing = SipTimes.inviteToRinging(folder.resolve("sip/" + name + ".tsv"));
        expect(ringing != null, name + ": the caller heard no ringing");
        call.put("invite_to_ringing_ms", rounded(ringing));

        List<String> outcomes = queueLog.outcomes(id);
        expect(outcomes.size() == 1, name + ": queue_log has terminal entries " + outcomes);
        String outcome = outcomes.isEmpty() ? "NONE" : outcomes.get(0);
        expect(
                outcome.equals(dialled.path("outcome").asText()),
                name + ": expected " + dialled.path("outcome").asText() + ", queue_log says " + outcome);
        agreeWithRecords(name, id, outcome, records);
        if (!dialled.path("unseen").asBoolean()) {
            painting(call, name, id, outcome, events, pops);
        }
        call.put(
                "class",
                pops.stream()
                        .filter(pop -> pop.path("callId").asText().equals(id))
                        .map(pop -> pop.path("class"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse(null));
        history(name, id, dialled, pops);
        seen(call, name, id, events);
        request(call, name, dialled, texts);
        oneRequest(name, dialled);
        call.put("outcome", outcome);
        return call;
    }

    /** Also for a call marked {@code unseen}: no desktop showed it, and the server learnt of it afterwards. */
    private void agreeWithRecords(String name, String id, String outcome, JsonNode records) {
        List<JsonNode> own = new ArrayList<>();
        records.forEach(record -> {
            if (record.path("callId").asText().equals(id)) {
                own.add(record);
            }
        });
        expect(own.size() == 1, name + ": " + own.size() + " records of this call in the server");
        if (own.size() == 1) {
            JsonNode record = own.get(0);
            boolean agrees = outcome.equals("LOST")
                    ? record.path("endEstimated").asBoolean()
                    : record.path("outcome").asText().equals(outcome);
            expect(
                    agrees,
                    name + ": the server says " + record.path("outcome").asText() + ", queue_log says " + outcome);
            expect(!own.get(0).path("endedAt").asText("").isEmpty(), name + ": the server's record has no end");
        }
    }

    /** Ring to painted is counted at the desk that rang first, painted before answer at the desk that answered. */
    private void painting(
            ObjectNode call, String name, String id, String outcome, ManagementEvents events, List<JsonNode> pops) {
        if (!outcome.equals("ANSWERED")) {
            return;
        }
        Optional<ManagementEvents.Event> answer = events.answer(id);
        expect(answer.isPresent(), name + ": answered without an AgentConnect");
        String extension = answer.map(event -> event.get("Interface").replaceAll("^[^/]+/([0-9]+).*", "$1"))
                .orElse("");
        Optional<Long> painted = pops.stream()
                .filter(pop -> pop.path("callId").asText().equals(id)
                        && pop.path("extension").asText().equals(extension))
                .map(pop -> micros(pop.path("paintedAt").asText()))
                .findFirst();
        expect(painted.isPresent(), name + ": no card was painted at the desk that answered, " + extension);
        if (painted.isPresent() && answer.isPresent()) {
            long rang = events.firstRing(id, extension)
                    .map(ManagementEvents.Event::receivedMicros)
                    .orElse(0L);
            call.put("ring_to_painted_ms", rounded((painted.get() - rang) / 1e3));
            double ahead = (answer.get().receivedMicros() - painted.get()) / 1e3;
            call.put("painted_before_answer_ms", rounded(ahead));
            expect(ahead > 0, name + ": the card was painted " + -ahead + " ms after the answer");
        }
    }

    /** Whether the card was first drawn with the caller's history or without it. */
    private void history(String name, String id, JsonNode dialled, List<JsonNode> pops) {
        List<Boolean> drawn = pops.stream()
                .filter(pop -> pop.path("callId").asText().equals(id))
                .map(pop -> pop.path("history").asText().equals("AVAILABLE"))
                .toList();
        boolean agrees = !dialled.has("withHistory")
                || drawn.contains(dialled.path("withHistory").asBoolean());
        expect(agrees, name + ": the card was drawn with history: " + drawn);
    }

    /** What the scenario saw on a screen, from the call's first ring. */
    private void seen(ObjectNode call, String name, String id, ManagementEvents events) throws IOException {
        for (JsonNode seen : lines("seen.jsonl")) {
            if (seen.path("call").asText().equals(name)) {
                long rang = events.firstRing(id, null)
                        .map(ManagementEvents.Event::receivedMicros)
                        .orElse(0L);
                call.put(
                        seen.path("what").asText(),
                        rounded((micros(seen.path("at").asText()) - rang) / 1e3));
            }
        }
    }

    /** However often it was sent, it is there once. */
    private void oneRequest(String name, JsonNode dialled) throws IOException {
        if (!dialled.path("requests").isNumber()) {
            return;
        }
        long there = lines("requests.jsonl").stream()
                .filter(request -> request.path("phone")
                        .asText()
                        .equals(dialled.path("caller").asText()))
                .count();
        expect(there == dialled.path("requests").asLong(), name + ": " + there + " requests in the server");
    }

    /** Tracking code and contractor as the citizen reads them in the texts. */
    private void request(ObjectNode call, String name, JsonNode dialled, List<JsonNode> texts) {
        String code = dialled.path("trackingCode").asText(null);
        call.put("tracking_code", code);
        call.put("contractor", dialled.path("contractor").asText(null));
        if (code == null) {
            return;
        }
        List<String> told = texts.stream()
                .filter(text ->
                        text.path("to").asText().equals(dialled.path("textsTo").asText()))
                .map(text -> ascii(text.path("message").asText()))
                .filter(message -> message.replaceAll("[\\s\\-]", "").contains(code))
                .toList();
        // a landline takes no texts: its notices become a call-back
        if (!dialled.has("texts")) {
            return;
        }
        int wanted = dialled.path("texts").asInt();
        expect(told.size() == wanted, name + ": " + told.size() + " texts about " + code + " instead of " + wanted);
        if (wanted == 2) {
            expect(
                    told.stream()
                            .anyMatch(message ->
                                    message.contains(dialled.path("contractor").asText())),
                    name + ": no text names the contractor");
        }
    }

    /** Who overtakes came later and was answered sooner. */
    private void overtaking(List<JsonNode> dialled, List<ManagementEvents.Event> entries, ManagementEvents events) {
        for (int i = 0; i < Math.min(dialled.size(), entries.size()); i++) {
            String overtaken = dialled.get(i).path("overtakes").asText(null);
            for (int j = 0; overtaken != null && j < i; j++) {
                if (dialled.get(j).path("name").asText().equals(overtaken)) {
                    long sooner = answeredAt(events, entries.get(i));
                    expect(
                            sooner < answeredAt(events, entries.get(j)),
                            dialled.get(i).path("name").asText() + " did not overtake " + overtaken);
                    expect(sooner > entries.get(j).receivedMicros(), overtaken + " did not wait while the other came");
                }
            }
        }
    }

    private static long answeredAt(ManagementEvents events, ManagementEvents.Event entry) {
        return events.answer(entry.get("Uniqueid"))
                .map(ManagementEvents.Event::receivedMicros)
                .orElse(Long.MAX_VALUE);
    }

    private ObjectNode figures(ArrayNode calls) {
        ObjectNode figures = JSON.createObjectNode();
        for (String field : List.of("invite_to_ringing_ms", "ring_to_painted_ms", "painted_before_answer_ms")) {
            double[] values = values(calls, field);
            if (values.length > 0) {
                figures.put(field + "_median", values[values.length / 2]);
                figures.put(field + "_min", values[0]);
                figures.put(field + "_max", values[values.length - 1]);
            }
        }
        return figures;
    }

    private static double[] values(ArrayNode calls, String field) {
        List<Double> values = new ArrayList<>();
        calls.forEach(call -> {
            if (call.path(field).isNumber()) {
                values.add(call.path(field).asDouble());
            }
        });
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void expect(boolean condition, String otherwise) {
        if (!condition) {
            failures.add(otherwise);
        }
    }

    private List<JsonNode> lines(String file) throws IOException {
        if (!Files.exists(folder.resolve(file))) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            List<JsonNode> nodes = new ArrayList<>();
            for (String line : lines.filter(one -> !one.isBlank()).toList()) {
                nodes.add(JSON.readTree(line));
            }
            return nodes;
        }
    }

    /** One file a desk, {@code pops-<extension>.jsonl}. */
    private List<JsonNode> pops() throws IOException {
        List<JsonNode> pops = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches("pops-\\d+\\.jsonl"))
                    .sorted()
                    .toList()) {
                String extension = file.getFileName().toString().replaceAll("\\D", "");
                for (JsonNode pop : lines(file.getFileName().toString())) {
                    pops.add(((ObjectNode) pop).put("extension", extension));
                }
            }
        }
        return pops;
    }

    private static long micros(String instant) {
        Instant at = Instant.parse(instant);
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars()
                .forEach(c -> ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return ascii.toString();
    }

    private static Double rounded(Double value) {
        return value == null ? null : Math.round(value * 10) / 10.0;
    }
}
