package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do with a call, on a real exchange with real SIP and RTP. */
@ExtendWith(SharedExchange.class)
class CallControlIT {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofMinutes(2);
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
    void a_call_that_is_given_on_rings_at_the_colleague_and_keeps_its_id() {
        CallId call = saraTalks("09121130001");
        desk.phone(REZA, SOON);

        assertThat(Desk.outcome(control.transfer(call, SARA, REZA))).isEqualTo(DONE);
        await(call, state -> REZA.equals(state.agent()));
        assertThat(Desk.outcome(desk.telephony().hangUp(call))).isEqualTo(DONE);

        assertThat(desk.storyToTheEnd(call))
                .containsExactly(
                        "Queued citizens",
                        "Offered 1001",
                        "Connected 1001",
                        "Released 1001 TRANSFERRED",
                        "Transferred 1002",
                        "Connected 1002",
                        "Released 1002 CALLER_HUNG_UP",
                        "Ended");
        assertThat(queueLog(call)).anyMatch(line -> line.contains("TRANSFER"));
    }

    @Test
    void a_call_that_the_colleague_does_not_take_comes_back() {
        CallId call = saraTalks("09121130002");
        desk.phone(REZA, NEVER);

        assertThat(Desk.outcome(control.transfer(call, SARA, REZA))).isEqualTo(DONE);
        await(call, state -> state.ringing().contains(REZA));
        await(call, state -> SARA.equals(state.agent()));
        desk.telephony().hangUp(call);

        assertThat(desk.storyToTheEnd(call))
                .containsSubsequence(
                        "Transferred 1002", "OfferWithdrawn 1002 NO_ANSWER", "Transferred 1001", "Connected 1001");
    }

    @Test
    void a_call_that_nobody_takes_waits_first_in_the_queue() {
        Sipp phone = desk.phone(SARA, SOON);
        desk.signIn(SARA, Desk.CITIZENS, Desk.OVERFLOW);
        CallId call = citizenOfSara("09121130003");
        Desk.outcome(desk.telephony().signOut(SARA));
        phone.close();
        assertThat(Desk.outcome(control.transfer(call, SARA, REZA))).isEqualTo(DONE);
        await(call, state -> state.ringing().contains(SARA));
        desk.caller("193", "09121130004", NEVER);
        CallId earlier = desk.queued("09121130004");
        desk.heard().await(CallEvent.Requeued.class, back -> back.call().equals(call));
        desk.operator(REZA, SOON);

        await(call, state -> REZA.equals(state.agent()));
        assertThat(state(earlier).agent()).isNull();
    }

    @Test
    void a_consultation_that_is_completed_leaves_caller_and_colleague() {
        CallId call = saraTalks("09121130005");
        desk.phone(REZA, SOON);

        assertThat(Desk.outcome(control.consult(call, SARA, REZA))).isEqualTo(DONE);
        await(call, state -> state.handling().consultTalking());
        assertThat(state(call).handling().consulted()).isEqualTo(REZA);
        assertThat(state(call).agent()).isEqualTo(SARA);
        assertThat(Desk.outcome(control.completeConsultation(call, SARA))).isEqualTo(DONE);
        await(call, state -> REZA.equals(state.agent()));
        desk.telephony().hangUp(call);

        assertThat(desk.storyToTheEnd(call))
                .containsExactly(
                        "Queued citizens",
                        "Offered 1001",
                        "Connected 1001",
                        "Consulting 1002",
                        "ConsultAnswered 1002",
                        "Released 1001 TRANSFERRED",
                        "Connected 1002",
                        "Released 1002 CALLER_HUNG_UP",
                        "Ended");
        assertThat(queueLog(call)).anyMatch(line -> line.contains("ATTENDEDTRANSFER"));
    }

    @Test
    void a_consultation_that_is_cancelled_brings_the_caller_back() {
        CallId call = saraTalks("09121130006");
        desk.phone(REZA, SOON);
        control.consult(call, SARA, REZA);
        await(call, state -> state.handling().consultTalking());

        assertThat(Desk.outcome(control.cancelConsultation(call, SARA))).isEqualTo(DONE);
        await(call, state -> state.handling().consulted() == null);
        assertThat(state(call).agent()).isEqualTo(SARA);
        desk.telephony().hangUp(call);

        assertThat(desk.storyToTheEnd(call))
                .endsWith("ConsultAnswered 1002", "ConsultEnded 1002", "Released 1001 CALLER_HUNG_UP", "Ended");
        assertThat(queueLog(call)).anyMatch(line -> line.contains("COMPLETE"));
    }

    @Test
    void three_speak_together_and_the_colleague_goes_on_when_the_operator_leaves() {
        CallId call = saraTalks("09121130007");
        desk.phone(REZA, SOON);
        control.consult(call, SARA, REZA);
        await(call, state -> state.handling().consultTalking());

        assertThat(Desk.outcome(control.conference(call, SARA))).isEqualTo(DONE);
        await(call, state -> state.handling().others().contains(REZA));
        assertThat(Desk.outcome(control.leave(call, SARA))).isEqualTo(DONE);
        await(call, state -> REZA.equals(state.agent()));
        desk.telephony().hangUp(call);

        assertThat(desk.storyToTheEnd(call))
                .containsSubsequence(
                        "ConferenceJoined 1002",
                        "Released 1001 TRANSFERRED",
                        "Connected 1002",
                        "Released 1002 CALLER_HUNG_UP",
                        "Ended");
    }

    @Test
    void a_parked_caller_is_taken_up_from_another_desk() {
        CallId call = saraTalks("09121130008");
        desk.phone(REZA, SOON);

        assertThat(Desk.outcome(control.park(call, SARA))).isEqualTo(DONE);
        await(call, state -> state.handling().isParked());
        assertThat(state(call).handling().slot()).startsWith("7");
        assertThat(state(call).handling().parkedBy()).isEqualTo(SARA);
        assertThat(Desk.outcome(control.retrieve(call, REZA))).isEqualTo(DONE);
        await(call, state -> REZA.equals(state.agent()));
        assertThat(state(call).handling().isParked()).isFalse();
        desk.telephony().hangUp(call);

        assertThat(desk.storyToTheEnd(call))
                .containsSubsequence("Released 1001 TRANSFERRED", "Parked 1001", "Transferred 1002", "Connected 1002");
    }

    @Test
    void who_is_held_hears_music_and_the_exchanges_figures_go_on() {
        desk.phone("talking-phone", SARA, SOON);
        desk.signIn(SARA, Desk.CITIZENS);
        try (Ear ear = new Ear("127.0.0.2")) {
            desk.listeningCaller("09121130009", ear, NEVER);
            CallId call = desk.queued("09121130009");
            await(call, state -> SARA.equals(state.agent()));
            awaitEar(ear, ear::hearsTheTone);

            assertThat(Desk.outcome(control.hold(call, SARA))).isEqualTo(DONE);
            await(call, state -> state.handling().held());
            awaitEar(ear, ear::hearsMusic);
            Awaitility.await("it stays held")
                    .during(Duration.ofMillis(2500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> state(call).handling().held());
            assertThat(Desk.outcome(control.resume(call, SARA))).isEqualTo(DONE);
            await(call, state -> !state.handling().held());
            awaitEar(ear, ear::hearsTheTone);
            desk.telephony().hangUp(call);

            assertThat(desk.storyToTheEnd(call))
                    .containsExactly(
                            "Queued citizens",
                            "Offered 1001",
                            "Connected 1001",
                            "Held",
                            "Resumed",
                            "Released 1001 CALLER_HUNG_UP",
                            "Ended");
            assertThat(queueLog(call)).anyMatch(line -> line.contains("COMPLETE"));
        }
    }

    @Test
    void while_held_the_operator_hears_nothing() {
        try (Ear ear = new Ear("127.0.0.1")) {
            desk.phone("listening-phone", SARA, SOON, "-key", "ear", Integer.toString(ear.port()));
            desk.signIn(SARA, Desk.CITIZENS);
            desk.caller("193", "09121130010", NEVER);
            CallId call = desk.queued("09121130010");
            await(call, state -> SARA.equals(state.agent()));
            awaitEar(ear, ear::hearsTheTone);

            control.hold(call, SARA);
            await(call, state -> state.handling().held());
            awaitEar(ear, ear::hearsNothing);
            assertThat(Desk.outcome(control.resume(call, SARA))).isEqualTo(DONE);
            awaitEar(ear, ear::hearsTheTone);
        }
    }

    @Test
    void a_caller_who_hangs_up_while_held_leaves_the_operator_free() {
        desk.operator(SARA, SOON);
        Sipp caller = desk.caller("193", "09121130011", Duration.ofSeconds(2));
        CallId call = desk.queued("09121130011");
        await(call, state -> SARA.equals(state.agent()));

        assertThat(Desk.outcome(control.hold(call, SARA))).isEqualTo(DONE);
        await(call, state -> state.handling().held());
        assertThat(desk.storyToTheEnd(call)).endsWith("Ended");
        assertThat(caller.awaitExit(10)).isZero();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> desk.heard().view().seats().stream()
                .filter(seat -> seat.agent().equals(SARA))
                .anyMatch(seat -> seat.phone() == PhoneState.IDLE));
    }

    @Test
    void a_citizen_is_called_after_the_operators_own_phone_is_picked_up() {
        desk.operator(SARA, SOON);
        desk.citizen(SOON);
        CallId call = new CallId(CallControl.OUTGOING + "reached");

        assertThat(Desk.outcome(control.callOut(call, SARA, "09121130012", "193")))
                .isEqualTo(DONE);
        await(call, state -> SARA.equals(state.agent()) && state.phase() == Phase.CONNECTED);
        assertThat(state(call).caller()).isEqualTo("09121130012");
        assertThat(state(call).dialled()).isEqualTo("193");
        assertThat(state(call).handling().outgoing()).isTrue();
        desk.telephony().hangUp(call);

        assertThat(desk.storyToTheEnd(call)).containsSubsequence("Outgoing", "Dialling", "Connected 1001", "Ended");
    }

    @Test
    void a_citizen_who_does_not_pick_up_was_not_reached() {
        desk.operator(SARA, SOON);
        CallId call = new CallId(CallControl.OUTGOING + "missed");
        control.callOut(call, SARA, "09121130013", "193");
        await(call, state -> state.phase() == Phase.DIALLING && SARA.equals(state.agent()));

        assertThat(Desk.outcome(desk.telephony().hangUp(call))).isEqualTo(DONE);
        assertThat(desk.storyToTheEnd(call)).containsExactly("Outgoing", "Dialling", "Ended");
    }

    @Test
    void what_is_no_number_of_this_country_is_not_dialled() {
        desk.operator(SARA, SOON);
        for (String number : List.of("00989121234567", "1001", "193", "0012025550100", "09001", "s")) {
            CallId call = new CallId(CallControl.OUTGOING + "wrong-" + number);
            assertThat(Desk.outcome(control.callOut(call, SARA, number, "193")))
                    .isInstanceOf(CommandOutcome.Refused.class);
        }
        assertThat(desk.heard().raw()).noneMatch(CallEvent.Outgoing.class::isInstance);
    }

    private CallId saraTalks(String number) {
        desk.operator(SARA, SOON);
        return citizenOfSara(number);
    }

    private CallId citizenOfSara(String number) {
        desk.caller("193", number, NEVER);
        CallId call = desk.queued(number);
        await(call, state -> SARA.equals(state.agent()));
        return call;
    }

    private static void awaitEar(Ear ear, BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(condition.getAsBoolean())
                .as("%s", ear)
                .isTrue());
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

    private List<String> queueLog(CallId call) {
        return exchange.queueLog().stream()
                .filter(line -> line.contains(call.value()))
                .toList();
    }
}
