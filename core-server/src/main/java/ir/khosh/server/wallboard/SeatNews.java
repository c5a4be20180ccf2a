package ir.khosh.server.wallboard;

import ir.khosh.wire.agents.AgentState;
import java.time.Instant;

/**
 * One turn in a seat's day.
 *
 * @param state what was decided; null for news of a call
 * @param callId of the call that begins or ends here; null for a decision
 */
record SeatNews(String extension, Instant at, AgentState state, String callId, boolean begins) {

    static SeatNews decided(String extension, AgentState state, Instant at) {
        return new SeatNews(extension, at, state, null, false);
    }

    static SeatNews talks(String extension, String callId, Instant at) {
        return new SeatNews(extension, at, null, callId, true);
    }

    /** @param extension null: whoever holds the call, which is over */
    static SeatNews talksNoMore(String extension, String callId, Instant at) {
        return new SeatNews(extension, at, null, callId, false);
    }

    SeatNews notBefore(Instant first) {
        return at.isBefore(first) ? new SeatNews(extension, first, state, callId, begins) : this;
    }
}
