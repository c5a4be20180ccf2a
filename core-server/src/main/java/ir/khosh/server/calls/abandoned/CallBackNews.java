package ir.khosh.server.calls.abandoned;

import ir.khosh.server.calls.CallBackBegun;
import ir.khosh.server.calls.CallBackOutcome;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Hears of calls that operators make, for the callers who were not served. */
@Singleton
public class CallBackNews {

    private final CallBackTries tries;

    @Inject
    CallBackNews(CallBackTries tries) {
        this.tries = tries;
    }

    void onBegun(@Observes CallBackBegun begun) {
        if (begun.abandonedId() != null) {
            tries.begun(begun.abandonedId(), begun.username(), begun.displayName(), begun.callId());
        }
    }

    void onOutcome(@Observes CallBackOutcome outcome) {
        if (outcome.reached()) {
            tries.answered(outcome.callId());
        } else {
            tries.unanswered(outcome.callId());
        }
    }
}
