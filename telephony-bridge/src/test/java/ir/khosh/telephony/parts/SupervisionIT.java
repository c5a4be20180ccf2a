package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.Supervision;
import ir.khosh.telephony.SupervisionControl;
import ir.khosh.telephony.SupervisionEvent;
import ir.khosh.telephony.SupervisionEvent.OverReason;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.telephony.SupervisionMode;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A supervisor beside an operator's call, on a real exchange, with three voices in real RTP. */
@ExtendWith(SharedExchange.class)
class SupervisionIT {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofMinutes(2);
    private static final CommandOutcome DONE = new CommandOutcome.Done();
    private static final Extension SUPERVISOR = new Extension("1090");
    private static final int CITIZENS_VOICE = 500;
    private static final int OPERATORS_VOICE = 700;
    private static final int SUPERVISORS_VOICE = 860;

    private TestExchange exchange;
    private Desk desk;
    private SupervisionControl supervision;
    private final Headset citizen = new Headset("127.0.0.2", CITIZENS_VOICE);
    private final Headset operator = new Headset("127.0.0.1", OPERATORS_VOICE);
    private final Headset supervisor = new Headset("127.0.0.1", SUPERVISORS_VOICE);

    @BeforeEach
    void open(TestExchange shared) {
        exchange = shared;
        desk = new Desk(shared);
        supervision = desk.telephony().supervision();
    }

    @AfterEach
    void close() {
        desk.close();
        Stream.of(citizen, operator, supervisor).forEach(Headset::close);
    }

    @Test
    void a_supervisor_listens_whispers_and_barges_in_and_only_who_should_hears_it() {
        CallId call = saraTalks("09121150001");
        SupervisionId id = begin(call, SARA, "a1", SupervisionMode.LISTEN);

        await("listening hears both", () -> supervisor.hears(CITIZENS_VOICE) && supervisor.hears(OPERATORS_VOICE));
        nobodyHearsTheSupervisor();

        change(id, SupervisionMode.WHISPER);
        await("the operator hears the whisper", () -> operator.hears(SUPERVISORS_VOICE));
        assertThat(operator.hears(CITIZENS_VOICE)).isTrue();
        assertThat(citizen.doesNotHear(SUPERVISORS_VOICE)).isTrue();
        await("and the supervisor goes on hearing", () -> supervisor.hears(CITIZENS_VOICE));

        change(id, SupervisionMode.BARGE);
        await("both hear the supervisor", () -> citizen.hears(SUPERVISORS_VOICE) && operator.hears(SUPERVISORS_VOICE));
        assertThat(citizen.hears(OPERATORS_VOICE)).isTrue();

        change(id, SupervisionMode.LISTEN);
        await("silent again", () -> citizen.doesNotHear(SUPERVISORS_VOICE) && operator.doesNotHear(SUPERVISORS_VOICE));

        assertThat(Desk.outcome(supervision.end(id))).isEqualTo(DONE);
        assertThat(over(id)).isEqualTo(OverReason.HUNG_UP);
        desk.telephony().hangUp(call);
        assertThat(desk.storyToTheEnd(call))
                .containsExactly(
                        "Queued citizens", "Offered 1001", "Connected 1001", "Released 1001 CALLER_HUNG_UP", "Ended");
    }

    @Test
    void whatever_is_pressed_on_the_supervisors_phone_no_other_operator_is_heard() {
        CallId call = saraTalks("09121150002");
        desk.operator(REZA, SOON);
        desk.caller("193", "09121150003", NEVER);
        CallId other = desk.queued("09121150003");
        talking(other, REZA);
        begin(call, SARA, "a2", SupervisionMode.LISTEN);
        await("listening", () -> supervisor.hears(OPERATORS_VOICE));

        exchange.press("sup-1090-1001-a2", "1002#*5*6*1#");
        Awaitility.await("still this operator and nobody else")
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(6))
                .until(() -> supervisor.hears(OPERATORS_VOICE) && operator.doesNotHear(SUPERVISORS_VOICE));
    }

    @Test
    void a_call_that_is_taken_over_goes_on_with_the_supervisor_without_a_second_ring() {
        CallId call = saraTalks("09121150004");
        SupervisionId id = begin(call, SARA, "a3", SupervisionMode.LISTEN);
        await("listening", () -> supervisor.hears(CITIZENS_VOICE));

        assertThat(Desk.outcome(supervision.takeOver(id, call))).isEqualTo(DONE);
        talking(call, SUPERVISOR);
        await("they speak", () -> citizen.hears(SUPERVISORS_VOICE) && supervisor.hears(CITIZENS_VOICE));
        await("and the operator is gone", () -> citizen.doesNotHear(OPERATORS_VOICE));
        assertThat(over(id)).isEqualTo(OverReason.TAKEN_OVER);
        try (Desk fresh = new Desk(exchange)) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(fresh.heard().view().calls())
                            .singleElement()
                            .satisfies(found -> assertThat(found.agent()).isEqualTo(SUPERVISOR)));
            assertThat(fresh.heard().view().supervisions()).isEmpty();
            // by this link, which then knows that nobody at the phones hung up
            Desk.outcome(desk.telephony().hangUp(call));
        }

        assertThat(desk.storyToTheEnd(call))
                .containsExactly(
                        "Queued citizens",
                        "Offered 1001",
                        "Connected 1001",
                        "Released 1001 TRANSFERRED",
                        "Transferred 1090",
                        "Connected 1090",
                        "Released 1090 CALLER_HUNG_UP",
                        "Ended");
        assertThat(exchange.queueLog()).anyMatch(line -> line.contains(call.value()) && line.contains("TRANSFER"));
    }

    @Test
    void a_call_that_was_taken_over_is_held_and_given_on_as_any_other() {
        CallId call = saraTalks("09121150005");
        SupervisionId id = begin(call, SARA, "a4", SupervisionMode.LISTEN);
        await("listening", () -> supervisor.hears(CITIZENS_VOICE));
        supervision.takeOver(id, call);
        talking(call, SUPERVISOR);
        desk.phone(REZA, SOON);

        assertThat(Desk.outcome(desk.telephony().control().hold(call, SUPERVISOR)))
                .isEqualTo(DONE);
        desk.heard().await(CallEvent.Held.class, held -> held.call().equals(call));
        assertThat(Desk.outcome(desk.telephony().control().resume(call, SUPERVISOR)))
                .isEqualTo(DONE);
        desk.heard().await(CallEvent.Resumed.class, back -> back.call().equals(call));
        assertThat(Desk.outcome(desk.telephony().control().transfer(call, SUPERVISOR, REZA)))
                .isEqualTo(DONE);
        talking(call, REZA);
    }

    @Test
    void when_the_operators_part_ends_so_does_the_supervision() {
        CallId call = saraTalks("09121150006");
        SupervisionId id = begin(call, SARA, "a5", SupervisionMode.LISTEN);
        desk.phone(REZA, SOON);

        desk.telephony().control().transfer(call, SARA, REZA);
        assertThat(over(id)).isEqualTo(OverReason.HUNG_UP);
        talking(call, REZA);
    }

    @Test
    void while_the_caller_is_held_the_supervision_waits_and_hears_again() {
        CallId call = saraTalks("09121150007");
        SupervisionId id = begin(call, SARA, "a6", SupervisionMode.LISTEN);
        await("listening", () -> supervisor.hears(CITIZENS_VOICE));

        desk.telephony().control().hold(call, SARA);
        await("not the caller", () -> supervisor.doesNotHear(CITIZENS_VOICE));
        desk.telephony().control().resume(call, SARA);
        await("the caller again", () -> supervisor.hears(CITIZENS_VOICE));
        assertThat(desk.heard().view().supervisions())
                .extracting(Supervision::id)
                .containsExactly(id);
    }

    @Test
    void a_phone_that_is_not_there_ends_the_supervision_before_it_began() {
        CallId call = saraTalks("09121150008");
        SupervisionId id = SupervisionId.of(new Extension("1004"), SARA, "a7");

        supervision.begin(id, call, SupervisionMode.LISTEN);
        desk.heard()
                .await(
                        SupervisionEvent.Over.class,
                        over -> over.id().equals(id) && over.reason() == OverReason.NOT_ANSWERED);
        assertThat(desk.heard().view().supervisions()).isEmpty();
    }

    @Test
    void a_fresh_link_finds_the_supervision_that_runs_and_no_call_in_it() {
        CallId call = saraTalks("09121150009");
        SupervisionId id = begin(call, SARA, "a8", SupervisionMode.WHISPER);

        try (Desk fresh = new Desk(exchange)) {
            Awaitility.await().untilAsserted(() -> {
                assertThat(fresh.heard().view().supervisions())
                        .singleElement()
                        .satisfies(found -> assertThat(found.id()).isEqualTo(id))
                        .satisfies(found -> assertThat(found.mode()).isEqualTo(SupervisionMode.WHISPER));
                assertThat(fresh.heard().view().calls()).singleElement().satisfies(found -> assertThat(found.agent())
                        .isEqualTo(SARA));
            });
            supervision.end(id);
            fresh.heard().await(SupervisionEvent.Over.class, over -> over.id().equals(id));
        }
    }

    private CallId saraTalks(String number) {
        desk.phone("speaking-phone", SARA, SOON, operator.keys());
        desk.signIn(SARA, Desk.CITIZENS);
        desk.speakingCaller(number, citizen, NEVER);
        CallId call = desk.queued(number);
        talking(call, SARA);
        await("they talk", () -> citizen.hears(OPERATORS_VOICE) && operator.hears(CITIZENS_VOICE));
        return call;
    }

    private SupervisionId begin(CallId call, Extension agent, String unique, SupervisionMode mode) {
        desk.phone("speaking-phone", SUPERVISOR, SOON, supervisor.keys());
        SupervisionId id = SupervisionId.of(SUPERVISOR, agent, unique);
        assertThat(Desk.outcome(supervision.begin(id, call, mode))).isEqualTo(DONE);
        hears(id, mode);
        return id;
    }

    private void change(SupervisionId id, SupervisionMode mode) {
        assertThat(Desk.outcome(supervision.change(id, mode))).isEqualTo(DONE);
        hears(id, mode);
    }

    private void hears(SupervisionId id, SupervisionMode mode) {
        await("mode " + mode, () -> desk.heard().view().supervisions().stream()
                .anyMatch(one -> one.id().equals(id) && one.mode() == mode));
    }

    private OverReason over(SupervisionId id) {
        return desk.heard()
                .await(SupervisionEvent.Over.class, over -> over.id().equals(id))
                .reason();
    }

    private void nobodyHearsTheSupervisor() {
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(5))
                .until(() -> citizen.doesNotHear(SUPERVISORS_VOICE) && operator.doesNotHear(SUPERVISORS_VOICE));
    }

    private void talking(CallId call, Extension agent) {
        await(agent + " talks", () -> desk.heard().view().calls().stream()
                .anyMatch(one -> one.call().equals(call) && agent.equals(one.agent())));
    }

    private void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(condition.getAsBoolean())
                .as(
                        "supervisor hears %s, %s; citizen %s, %s; operator %s, %s",
                        supervisor.strength(CITIZENS_VOICE),
                        supervisor.strength(OPERATORS_VOICE),
                        citizen.strength(OPERATORS_VOICE),
                        citizen.strength(SUPERVISORS_VOICE),
                        operator.strength(CITIZENS_VOICE),
                        operator.strength(SUPERVISORS_VOICE))
                .isTrue());
    }
}
