package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.LinkEvent;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.asterisk.RawTap;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One board whose line is cut while another link orders what operators do: after the line is back it has what the
 * exchange has, whether that happened before the cut or in it.
 */
@ExtendWith(SharedExchange.class)
class HandledResyncIT {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofMinutes(2);
    private static final CommandOutcome DONE = new CommandOutcome.Done();

    private CuttableLine line;
    private Desk cut;
    private Desk desk;
    private CallControl control;

    @BeforeEach
    void open(TestExchange exchange) {
        line = new CuttableLine(exchange.access().port());
        cut = new Desk(exchange, LinkIT.through(exchange.access(), line.port()), RawTap.none());
        desk = new Desk(exchange);
        control = desk.telephony().control();
    }

    @AfterEach
    void close() {
        line.mend();
        desk.close();
        cut.close();
        line.close();
    }

    @Test
    void a_held_call_is_held_and_one_that_was_taken_back_meanwhile_is_not() {
        CallId call = saraTalks("09121133001");
        assertThat(Desk.outcome(control.hold(call, SARA))).isEqualTo(DONE);
        awaitEverywhere(call, state -> state.handling().held());

        cutThenMend(() -> {});
        awaitEverywhere(call, state -> state.handling().held() && SARA.equals(state.agent()));
        assertThat(seat(SARA).phone()).isEqualTo(PhoneState.IN_CALL);
        assertThat(seat(SARA).call()).isEqualTo(call);

        cutThenMend(() -> {
            assertThat(Desk.outcome(control.resume(call, SARA))).isEqualTo(DONE);
            await(desk, call, state -> !state.handling().held());
        });
        awaitEverywhere(call, state -> !state.handling().held() && SARA.equals(state.agent()));
        cutThenMend(() -> {
            assertThat(Desk.outcome(control.hold(call, SARA))).isEqualTo(DONE);
            await(desk, call, state -> state.handling().held());
        });
        awaitEverywhere(call, state -> state.handling().held());
        assertThat(Desk.outcome(cut.telephony().control().resume(call, SARA)))
                .as("what was learnt from the snapshot can be acted on")
                .isEqualTo(DONE);
        awaitEverywhere(call, state -> !state.handling().held());
    }

    @Test
    void a_colleague_who_is_asked_rings_or_speaks_as_the_exchange_has_it() {
        CallId call = saraTalks("09121133002");
        desk.phone(REZA, Duration.ofSeconds(2));

        cutThenMend(() -> {
            assertThat(Desk.outcome(control.consult(call, SARA, REZA))).isEqualTo(DONE);
            await(desk, call, state -> REZA.equals(state.handling().consulted()));
        });
        await(cut, call, state -> REZA.equals(state.handling().consulted()));
        awaitEverywhere(call, state -> state.handling().consultTalking() && SARA.equals(state.agent()));
        cutThenMend(() -> {});
        awaitEverywhere(
                call,
                state -> REZA.equals(state.handling().consulted())
                        && state.handling().consultTalking()
                        && SARA.equals(state.agent()));
        assertThat(seat(REZA).phone()).isEqualTo(PhoneState.IN_CALL);

        cutThenMend(() -> {
            assertThat(Desk.outcome(control.completeConsultation(call, SARA))).isEqualTo(DONE);
            await(desk, call, state -> REZA.equals(state.agent()));
        });
        awaitEverywhere(
                call, state -> REZA.equals(state.agent()) && state.handling().consulted() == null);
        assertThat(seat(SARA).call()).isNull();
        Awaitility.await().until(() -> seat(SARA).phone() == PhoneState.IDLE);
    }

    @Test
    void a_parked_call_is_parked_where_and_by_whom_it_was() {
        CallId call = saraTalks("09121133003");
        desk.phone(REZA, SOON);

        cutThenMend(() -> {
            assertThat(Desk.outcome(control.park(call, SARA))).isEqualTo(DONE);
            await(desk, call, state -> state.handling().isParked());
        });
        await(cut, call, state -> state.handling().isParked());
        CallState there = state(desk, call);
        assertThat(state(cut, call).handling().slot())
                .isEqualTo(there.handling().slot());
        assertThat(state(cut, call).handling().parkedBy()).isEqualTo(SARA);
        assertThat(state(cut, call).agent()).isNull();
        assertThat(seat(SARA).call()).isNull();

        cutThenMend(() -> {
            assertThat(Desk.outcome(control.retrieve(call, REZA))).isEqualTo(DONE);
            await(desk, call, state -> REZA.equals(state.agent()));
        });
        awaitEverywhere(
                call, state -> REZA.equals(state.agent()) && !state.handling().isParked());
        assertThat(state(cut, call).phase()).isEqualTo(Phase.CONNECTED);
    }

    @Test
    void who_speaks_in_a_conference_is_known() {
        CallId call = saraTalks("09121133004");
        desk.phone(REZA, SOON);
        control.consult(call, SARA, REZA);
        await(desk, call, state -> state.handling().consultTalking());

        cutThenMend(() -> {
            assertThat(Desk.outcome(control.conference(call, SARA))).isEqualTo(DONE);
            await(desk, call, state -> state.handling().others().contains(REZA));
        });
        await(cut, call, state -> !state.handling().others().isEmpty());
        CallState there = state(cut, call);
        assertThat(there.handling().others()).hasSize(1);
        assertThat(new Extension[] {there.agent(), there.handling().others().get(0)})
                .containsExactlyInAnyOrder(SARA, REZA);
        assertThat(there.handling().consulted()).isNull();
    }

    private CallId saraTalks(String number) {
        desk.operator(SARA, SOON);
        desk.caller("193", number, NEVER);
        CallId call = desk.queued(number);
        awaitEverywhere(call, state -> SARA.equals(state.agent()));
        return call;
    }

    private void cutThenMend(Runnable meanwhile) {
        int before = cut.heard().raw().size();
        line.cut();
        cut.heard().await(LinkEvent.Lost.class, lost -> true, before);
        meanwhile.run();
        line.mend();
        cut.heard().await(LinkEvent.Resynchronised.class, fresh -> true, before);
    }

    private void awaitEverywhere(CallId call, Predicate<CallState> condition) {
        await(desk, call, condition);
        await(cut, call, condition);
    }

    private SeatState seat(Extension agent) {
        return cut.heard().view().seats().stream()
                .filter(seat -> seat.agent().equals(agent))
                .findFirst()
                .orElseThrow();
    }

    private static CallState state(Desk desk, CallId call) {
        return desk.heard().view().calls().stream()
                .filter(one -> one.call().equals(call))
                .findFirst()
                .orElseThrow();
    }

    private static void await(Desk desk, CallId call, Predicate<CallState> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> desk.heard().view().calls().stream()
                        .anyMatch(one -> one.call().equals(call) && condition.test(one)));
    }
}
