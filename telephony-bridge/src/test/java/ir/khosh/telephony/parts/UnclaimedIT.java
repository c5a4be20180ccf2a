package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parked caller whom nobody takes up comes back, on a real exchange whose patience is six seconds. */
@ExtendWith(SharedExchange.class)
class UnclaimedIT {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofMinutes(2);
    private static final CommandOutcome DONE = new CommandOutcome.Done();

    private Desk desk;
    private CallControl control;

    @BeforeEach
    void open(TestExchange shared) {
        desk = new Desk(shared);
        control = desk.telephony().control();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_operator_who_parked_the_caller_is_rung_and_has_them_again() {
        desk.operator(SARA, SOON);
        CallId call = parkedBySara("09121132001");

        await(call, state -> SARA.equals(state.agent()));
        assertThat(desk.heard().story(call))
                .containsSubsequence("Parked 1001", "Unclaimed 1001", "Transferred 1001", "Connected 1001")
                .doesNotContain("Ended");
        assertThat(unclaimed(call).parked()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
        desk.telephony().hangUp(call);
        desk.storyToTheEnd(call);
    }

    @Test
    void who_parked_the_caller_and_speaks_elsewhere_is_left_alone_and_the_caller_waits_first_in_the_queue() {
        desk.operator(SARA, SOON);
        CallId call = parkedBySara("09121132002");
        desk.caller("193", "09121132003", NEVER);
        CallId other = desk.queued("09121132003");
        await(other, state -> SARA.equals(state.agent()));
        // late enough to be in the first queue still when the parked one comes back
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        desk.caller("193", "09121132004", NEVER);
        CallId earlier = desk.queued("09121132004");

        desk.heard().await(CallEvent.Requeued.class, back -> back.call().equals(call));
        desk.phone(REZA, SOON);
        desk.signIn(REZA, Desk.CITIZENS);
        await(call, state -> REZA.equals(state.agent()));
        assertThat(state(earlier).phase()).isEqualTo(Phase.WAITING);
        assertThat(state(other).agent()).isEqualTo(SARA);
        assertThat(unclaimed(call).by()).as("whoever is rung next").isEqualTo(SARA);
        assertThat(desk.heard().story(call)).doesNotContain("Ended");
    }

    private CallId parkedBySara(String number) {
        desk.caller("193", number, NEVER);
        CallId call = desk.queued(number);
        await(call, state -> SARA.equals(state.agent()));
        assertThat(Desk.outcome(control.park(call, SARA))).isEqualTo(DONE);
        await(call, state -> state.handling().isParked());
        return call;
    }

    private CallEvent.Unclaimed unclaimed(CallId call) {
        return desk.heard().await(CallEvent.Unclaimed.class, back -> back.call().equals(call));
    }

    private CallState state(CallId call) {
        return desk.heard().view().calls().stream()
                .filter(one -> one.call().equals(call))
                .findFirst()
                .orElseThrow();
    }

    private void await(CallId call, Predicate<CallState> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> desk.heard().view().calls().stream()
                        .anyMatch(one -> one.call().equals(call) && condition.test(one)));
    }
}
