package ir.khosh.server.calls.supervision;

import ir.khosh.telephony.SupervisionId;
import ir.khosh.wire.supervision.SupervisionMode;
import ir.khosh.wire.supervision.SupervisionView;
import java.time.Instant;

/** A supervision as it stands now. */
record LiveSupervision(
        SupervisionId id, Supervisor by, Supervised whom, SupervisionMode mode, State state, Instant since) {

    enum State {
        RINGING,
        RUNNING
    }

    record Supervisor(long userId, String username, String name) {}

    /** @param caller null when withheld */
    record Supervised(String callId, String name, String caller) {}

    LiveSupervision hears(SupervisionMode next, Instant at) {
        return new LiveSupervision(id, by, whom, next, State.RUNNING, at);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    String extension() {
        return id.agent().value();
    }

    SupervisionView view() {
        return view(state.name(), since, null);
    }

    SupervisionView over(String reason, Instant at) {
        return view("ENDED", at, reason);
    }

    private SupervisionView view(String shown, Instant at, String reason) {
        return new SupervisionView(
                id.value(),
                whom.callId(),
                extension(),
                whom.name(),
                whom.caller(),
                id.supervisor().value(),
                by.name(),
                mode,
                shown,
                at,
                reason);
    }
}
