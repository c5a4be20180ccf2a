package ir.khosh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What happens at the door, noted by a colleague of the desk on the contractor's and the applicant's word. */
record FieldWork(KhoshApi colleague) {

    private static final String CAUSE = "sensor";
    private static final List<String> SHIFTS = List.of("MORNING", "AFTERNOON", "EVENING", "NIGHT");

    /** From the stated arrival to the invoice; the applicant hears a price first and agrees. */
    void doJob(String code) {
        diagnose(code, null);
        String path = "/api/requests/" + code;
        ObjectNode quote = KhoshApi.object().put("note", "");
        quote.set("lines", lines());
        JsonNode quoted =
                colleague.post(path + "/quotes", quote).path("progress").path("quote");
        colleague.post(
                path + "/quotes/" + quoted.path("id").asText() + "/answer",
                KhoshApi.object().put("approved", true).put("note", "تلفنی پذیرفت"));
        colleague.post(path + "/finish", finish());
    }

    /** The same again under warranty. */
    void doRepeat(String code) {
        diagnose(code, "UPHELD");
        colleague.post("/api/requests/" + code + "/finish", finish().set("lines", lines()));
    }

    private void diagnose(String code, String verdict) {
        String path = "/api/requests/" + code;
        JsonNode assignment = colleague.get(path).path("assignment");
        colleague.post(path + "/arrival", KhoshApi.object().put("at", lateIn(assignment)));
        colleague.post(path + "/start", KhoshApi.object());
        ObjectNode diagnosis = KhoshApi.object().put("causeCode", CAUSE).put("note", "سنسور دما از کار افتاده است");
        colleague.post(path + "/diagnosis", verdict == null ? diagnosis : diagnosis.put("verdict", verdict));
    }

    private static ObjectNode finish() {
        return KhoshApi.object()
                .put("causeCode", CAUSE)
                .put("report", "سنسور عوض شد")
                .put("paidRial", 0);
    }

    private static JsonNode lines() {
        return KhoshApi.JSON
                .createArrayNode()
                .add(line("SERVICE", "تعویض سنسور", 9_000_000))
                .add(line("PART", "سنسور دما", 3_333_335));
    }

    private static ObjectNode line(String kind, String title, long rial) {
        return KhoshApi.object()
                .put("kind", kind)
                .put("title", title)
                .put("quantity", 1)
                .put("unitRial", rial);
    }

    /** A minute before the shift's end. */
    private static String lateIn(JsonNode assignment) {
        int end = 12 + 4 * SHIFTS.indexOf(assignment.path("shift").asText());
        return LocalDate.parse(assignment.path("day").asText())
                .atStartOfDay(ZoneId.of("Asia/Tehran"))
                .plusHours(end)
                .minusMinutes(1)
                .toInstant()
                .toString();
    }
}
