package ir.khosh.desktop.phone;

import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall.Phase;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.push.Push;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the desk of the phone's calls when the server does not: a dead or frozen server must not keep an operator from
 * seeing who calls. The server's word, when it comes in time, goes first. Lives on the screen's thread.
 */
final class PhoneNews {

    private static final Duration POP_PATIENCE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Desk desk;
    private final Clock clock;
    private final Delay pop;
    private final Delay later;
    private MediaStart call;
    private boolean talked;

    PhoneNews(Desk desk, Clock clock, Delay.Factory delays) {
        this.desk = desk;
        this.clock = clock;
        this.pop = delays.of(POP_PATIENCE);
        this.later = delays.of(PATIENCE);
    }

    void ringing(MediaStart start) {
        Instant at = clock.instant();
        call = start;
        talked = false;
        later.cancel();
        pop.restart(() -> show(start, at));
    }

    void answered() {
        MediaStart of = call;
        Instant at = clock.instant();
        talked = true;
        later.restart(() -> {
            show(of, at);
            if (phase(of).filter(Phase.RINGING::equals).isPresent()) {
                desk.accept(new Push.Answered(of.callId(), at));
            }
        });
    }

    void over() {
        if (call == null) {
            return;
        }
        MediaStart of = call;
        Instant at = clock.instant();
        boolean spoken = talked;
        call = null;
        pop.cancel();
        later.restart(() -> end(of, at, spoken));
    }

    private void show(MediaStart start, Instant at) {
        if (phase(start).isEmpty()) {
            desk.accept(new Push.Pop(new ScreenPop(
                    start.callId(),
                    start.caller(),
                    start.caller() == null,
                    start.dialled(),
                    null,
                    at,
                    at,
                    false,
                    null,
                    null,
                    null,
                    ScreenPop.History.UNAVAILABLE,
                    null,
                    start.returned())));
        }
    }

    private void end(MediaStart of, Instant at, boolean spoken) {
        Optional<Phase> phase = phase(of);
        if (phase.filter(Phase.CONNECTED::equals).isPresent() || spoken && phase.isPresent()) {
            desk.accept(new Push.Answered(of.callId(), at));
            desk.accept(new Push.Ended(of.callId(), at, true));
        } else if (phase.filter(Phase.RINGING::equals).isPresent()) {
            desk.accept(new Push.Withdrawn(of.callId(), "CALLER_GONE"));
        }
    }

    private Optional<Phase> phase(MediaStart start) {
        return desk.phaseOf(start.callId());
    }
}
