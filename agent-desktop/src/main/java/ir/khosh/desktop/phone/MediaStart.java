package ir.khosh.desktop.phone;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the exchange says when it dials this desk.
 *
 * @param callId the exchange's name of the citizen's call; the same that the server pushes
 * @param caller null when withheld; {@code dialled} null for a call between seats
 */
record MediaStart(String callId, String caller, String dialled) {

    /** The exchange writes the marks of inheritance with the name. */
    private static final String INHERITED = "__";

    private static final String SUPERVISION = "sup-";

    /** @param message a control message whose event is MEDIA_START */
    static MediaStart of(JsonNode message) {
        JsonNode variables = message.path("channel_variables");
        String own = text(message, "channel_id");
        String call = text(variables, INHERITED + "KHOSH_CALL");
        return new MediaStart(
                call == null ? own : call,
                text(variables, INHERITED + "KHOSH_CALLER"),
                text(variables, INHERITED + "KHOSH_DIALLED"));
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
