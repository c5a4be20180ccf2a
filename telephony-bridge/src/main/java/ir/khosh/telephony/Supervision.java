package ir.khosh.telephony;

import java.time.Instant;

/**
 * A supervisor's phone that is there for an operator's call. It is no call: no queue, no record and no figure knows it.
 *
 * @param mode null while the supervisor's phone rings
 * @param since of this mode, or of the ringing
 */
public record Supervision(SupervisionId id, SupervisionMode mode, Instant since) {

    public boolean isRinging() {
        return mode == null;
    }
}
