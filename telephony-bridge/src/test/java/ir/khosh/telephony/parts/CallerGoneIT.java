package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A consultation is about a caller: without one it ends by itself, on a real exchange with real SIP and RTP. */
@ExtendWith(SharedExchange.class)
class CallerGoneIT {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofMinutes(2);
    private static final Duration SHORT_TALK = Duration.ofSeconds(3);
    private static final CommandOutcome DONE = new CommandOutcome.Done();

    private TestExchange exchange;
    private Desk desk;
    private CallControl control;

    @BeforeEach
    void open(TestExchange shared) {
        exchange = shared;
        desk = new Desk(shared);
        control = desk.telephony().control();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void two_operators_who_speak_about_a_caller_who_hangs_up_are_both_free() {
        CallId call = callerOfSara("09121131001");
        desk.phone(REZA, SOON);
        assertThat(Desk.outcome(control.consult(call, SARA, REZA))).isEqualTo(DONE);
        await(call, state -> state.handling().consultTalking());

        assertThat(desk.storyToTheEnd(call)).endsWith("ConsultAnswered 1002", "Released 1001 CALLER_HUNG_UP", "Ended");
        awaitIdle(SARA, REZA);
        assertThat(queueLog(call)).anyMatch(line -> line.contains("COMPLETECALLER"));
    }

    @Test
    void a_colleague_whose_phone_still_rings_about_a_caller_who_hangs_up_is_not_rung_on() {
        CallId call = callerOfSara("09121131002");
        desk.phone(REZA, NEVER);
        assertThat(Desk.outcome(control.consult(call, SARA, REZA))).isEqualTo(DONE);
        await(call, state -> REZA.equals(state.handling().consulted()));

        assertThat(desk.storyToTheEnd(call)).endsWith("Consulting 1002", "Released 1001 CALLER_HUNG_UP", "Ended");
        awaitIdle(SARA, REZA);
    }

    @Test
    void two_operators_whose_caller_hangs_up_in_a_conference_are_both_free() {
        CallId call = callerOfSara("09121131003");
        desk.phone(REZA, SOON);
        control.consult(call, SARA, REZA);
        await(call, state -> state.handling().consultTalking());
        assertThat(Desk.outcome(control.conference(call, SARA))).isEqualTo(DONE);
        await(call, state -> state.handling().others().contains(REZA));

        assertThat(desk.storyToTheEnd(call)).endsWith("Ended");
        awaitIdle(SARA, REZA);
    }

    @Test
    void after_a_cancelled_consultation_the_caller_who_hangs_up_has_hung_up_and_nobody_else() {
        CallId call = callerOfSara("09121131004");
        desk.phone(REZA, SOON);
        control.consult(call, SARA, REZA);
        await(call, state -> state.handling().consultTalking());
        assertThat(Desk.outcome(control.cancelConsultation(call, SARA))).isEqualTo(DONE);

        assertThat(desk.storyToTheEnd(call)).endsWith("ConsultEnded 1002", "Released 1001 CALLER_HUNG_UP", "Ended");
        awaitIdle(SARA, REZA);
        assertThat(queueLog(call)).anyMatch(line -> line.contains("COMPLETECALLER"));
    }

    private CallId callerOfSara(String number) {
        desk.operator(SARA, SOON);
        desk.caller("193", number, SHORT_TALK);
        CallId call = desk.queued(number);
        await(call, state -> SARA.equals(state.agent()));
        return call;
    }

    private void awaitIdle(Extension... agents) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        desk.heard().view().seats())
                .filteredOn(seat -> List.of(agents).contains(seat.agent()))
                .hasSize(agents.length)
                .allMatch(seat -> seat.phone() == PhoneState.IDLE));
    }

    private void await(CallId call, Predicate<CallState> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> desk.heard().view().calls().stream()
                        .anyMatch(one -> one.call().equals(call) && condition.test(one)));
    }

    private List<String> queueLog(CallId call) {
        return exchange.queueLog().stream()
                .filter(line -> line.contains(call.value()))
                .toList();
    }
}
