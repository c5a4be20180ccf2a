package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visit as the contractor and the applicant note it themselves, each by the links in the texts on their own phone. */
final class VisitByPhone {

    private static final Map<String, String> LINES = Map.of(
            "lines:0:wage", "۹٬۰۰۰٬۰۰۰",
            "lines:1:title", "سنسور دما",
            "lines:1:rial", "3333335");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/[a-z]/\\S+");
    private static final Map<String, String> LAST_MINUTE_OF =
            Map.of("MORNING", "11:59", "AFTERNOON", "15:59", "EVENING", "19:59", "NIGHT", "23:59");

    private final Switchboard khosh;
    private final String contractor;
    private final String applicant;
    private final String code;

    /** @param contractor and the applicant by their mobile numbers, as {@code 0912…} */
    VisitByPhone(Switchboard khosh, String contractor, String applicant, String code) {
        this.khosh = khosh;
        this.contractor = contractor;
        this.applicant = applicant;
        this.code = code;
    }

    /** From the stated arrival to the invoice; the applicant sees a price first and agrees. */
    void done() {
        PhonePage job = diagnosed(Map.of());
        job.press("quote:send", lines("quote"));
        PhonePage.open(linkIn(applicant, "/q/")).press("answer:approve", Map.of());
        PhonePage agreed = PhonePage.open(jobLink());
        agreed.press("finish:end", report());
        awaitState("FINISHED", "INVOICED");
    }

    /** The same again under warranty, at the contractor's own cost. */
    void repeated() {
        Map<String, String> report = report();
        report.putAll(lines("finish"));
        diagnosed(Map.of("diagnosis:verdict", "UPHELD")).press("finish:end", report);
        awaitState("FINISHED", "INVOICED", "PAID", "CLOSED");
    }

    private PhonePage diagnosed(Map<String, String> verdict) {
        PhonePage job = PhonePage.open(jobLink());
        String shift = khosh.supervisor()
                .get("/api/requests/" + code)
                .path("assignment")
                .path("shift")
                .asText();
        job = job.press("arrival:state", Map.of("arrival:time", LAST_MINUTE_OF.get(shift)));
        job = job.press("start:begin", Map.of());
        Map<String, String> fault = new HashMap<>(verdict);
        fault.put("diagnosis:cause", "sensor");
        fault.put("diagnosis:note", "سنسور دما از کار افتاده است");
        return job.press("diagnosis:save", fault);
    }

    private static Map<String, String> report() {
        return new HashMap<>(Map.of("finish:cause", "sensor", "finish:note", "سنسور عوض شد", "finish:paid", "0"));
    }

    private static Map<String, String> lines(String form) {
        Map<String, String> lines = new HashMap<>();
        LINES.forEach((field, value) -> lines.put(form + ":" + field, value));
        return lines;
    }

    private String jobLink() {
        return linkIn(contractor, "/j/");
    }

    /** The last of this kind that came. */
    private String linkIn(String phone, String kind) {
        String[] found = new String[1];
        await("a link " + kind + " at " + phone).atMost(DeskDriver.LIMIT).until(() -> {
            for (SmsGateway.Text text : khosh.textsTo(phone)) {
                Matcher link = LINK.matcher(text.message());
                while (link.find()) {
                    found[0] = link.group().contains(kind) ? link.group() : found[0];
                }
            }
            return found[0] != null;
        });
        return found[0];
    }

    private void awaitState(String... states) {
        await(code + " finished").atMost(DeskDriver.LIMIT).until(() -> {
            JsonNode request = khosh.supervisor().get("/api/requests/" + code);
            return List.of(states).contains(request.path("state").asText());
        });
    }
}
