package ir.khosh.server.calls;

import ir.khosh.wire.calls.CallView;
import java.time.Duration;
import java.time.Instant;

/**
 * A call that was answered, of which its operator said nothing and chose nobody, has come to nothing: it closes by
 * itself after a while. What the operator says later still counts.
 */
record NoResultPolicy(Duration patience) {

    /** Not among the outcomes that an operator chooses. */
    static final String DISPOSITION = "no-result";

    boolean closes(CallView call, Instant now) {
        return call.outcome().equals(CallOutcome.ANSWERED.name())
                && call.endedAt() != null
                && call.disposition() == null
                && call.applicantId() == null
                && !call.endedAt().isAfter(endedBy(now));
    }

    /** The latest end of a call that closes now. */
    Instant endedBy(Instant now) {
        return now.minus(patience);
    }
}
