package ir.khosh.wire.agents;

import java.util.Map;

/**
 * POST /api/agents/me/phone/refused: how often this desk, when it is the phone, refused sound or a call since it was opened.
 * Told whole each time, so that a report that is repeated or overtaken counts once.
 *
 * @param phone of one opening of the phone; at most 64 letters
 * @param counts why → how often; what the server does not know is left out
 */
public record RefusedSound(String phone, Map<String, Long> counts) {

    /** Somebody without the seat's secret. */
    public static final String STRANGER = "stranger";

    /** A second connection while the first one lives. */
    public static final String SECOND_CONNECTION = "second-connection";

    /** A second call on a living connection. */
    public static final String SECOND_CALL = "second-call";

    /** A call for which there was no headset. */
    public static final String NO_SOUND = "no-sound";

    /** A call that rang, or would have rung, at a window that hangs. */
    public static final String HUNG_WINDOW = "hung-window";

    public RefusedSound {
        counts = counts == null ? Map.of() : Map.copyOf(counts);
    }
}
