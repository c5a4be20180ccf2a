package ir.khosh.desktop.phone;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.wire.calls.ParkReturn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the exchange says when it dials this desk.
 *
 * @param callId the exchange's name of the citizen's call; the same that the server pushes
 * @param caller null when withheld; {@code dialled} null for a call between seats
 * @param returned null unless the caller comes back from parking
 */
record MediaStart(String callId, String caller, String dialled, ParkReturn returned) {

    /** The exchange writes the marks of inheritance with the name. */
    private static final String INHERITED = "__";

    private static final String SUPERVISION = "sup-";
    private static final Pattern RETURNED = Pattern.compile("([0-9]{0,20})/([0-9]{1,9})");

    /** @param message a control message whose event is MEDIA_START */
    static MediaStart of(JsonNode message) {
        JsonNode variables = message.path("channel_variables");
        String own = text(message, "channel_id");
        String call = text(variables, INHERITED + "KHOSH_CALL");
        return new MediaStart(
                call == null ? own : call,
                text(variables, INHERITED + "KHOSH_CALLER"),
                text(variables, INHERITED + "KHOSH_DIALLED"),
                returned(text(variables, "KHOSH_RETURNED")));
    }

    /** @param word such as {@code 1001/300}, where the seat may be missing */
    private static ParkReturn returned(String word) {
        Matcher parts = RETURNED.matcher(word == null ? "" : word);
        return parts.matches()
                ? new ParkReturn(parts.group(1).isEmpty() ? null : parts.group(1), null, Long.parseLong(parts.group(2)))
                : null;
    }

    /** The exchange rings this desk so only because its supervisor asked to listen. */
    boolean isSupervision() {
        return callId != null && callId.startsWith(SUPERVISION);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("").strip();
        return text.isEmpty() ? null : text;
    }
}
