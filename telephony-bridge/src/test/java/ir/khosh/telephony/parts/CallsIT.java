package ir.khosh.telephony.parts;

import static ir.khosh.telephony.parts.Desk.REZA;
import static ir.khosh.telephony.parts.Desk.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.plan.TestExchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real exchange, real SIP and RTP. */
@ExtendWith(SharedExchange.class)
class CallsIT {

    private static final Duration NEVER = Duration.ofMinutes(2);

    private TestExchange exchange;
    private Desk desk;

    @BeforeEach
    void open(TestExchange shared) {
        exchange = shared;
        desk = new Desk(shared);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_call_rings_is_answered_and_ends() {
        desk.operator(SARA, Duration.ofMillis(800));
        Sipp caller = desk.caller("193", "09121110001", Duration.ofMillis(700));
        CallId call = desk.queued("09121110001");
        desk.heard()
                .await(CallEvent.Connected.class, connected -> connected.call().equals(call));

        CallBoard.CallState talking = desk.heard().view().calls().get(0);
        assertThat(talking.phase()).isEqualTo(CallBoard.Phase.CONNECTED);
        assertThat(talking.dialled()).isEqualTo("193");
        assertThat(talking.agent()).isEqualTo(SARA);
        assertThat(desk.storyToTheEnd(call))
                .containsExactly(
                        "Queued citizens", "Offered 1001", "Connected 1001", "Released 1001 CALLER_HUNG_UP", "Ended");
        assertThat(caller.awaitExit(10)).isZero();
        assertThat(desk.heard().view().calls()).isEmpty();
        assertThat(desk.telephony().counters().malformed()).isZero();
    }

    @Test
    void the_second_number_is_told_apart_from_the_first() {
        desk.operator(SARA, Duration.ofMillis(100));
        desk.caller("1633", "02188880002", Duration.ofMillis(100));

        CallEvent.Queued queued = desk.heard().await(CallEvent.Queued.class);
        assertThat(queued.dialled()).isEqualTo("1633");
        desk.storyToTheEnd(queued.call());
    }

    @Test
    void a_caller_who_gives_up_while_it_rings_is_abandoned() {
        desk.operator(SARA, NEVER);
        desk.abandoningCaller("193", "09121110003", Duration.ofMillis(800));
        CallId call = desk.queued("09121110003");

        assertThat(desk.storyToTheEnd(call))
                .containsExactly(
                        "Queued citizens", "Offered 1001", "OfferWithdrawn 1001 CALLER_GONE", "Abandoned", "Ended");
    }

    @Test
    void a_phone_that_is_not_answered_gives_the_call_to_the_next_operator() {
        desk.operator(SARA, NEVER);
        Sipp caller = desk.caller("193", "09121110004", Duration.ofMillis(200));
        CallId call = desk.queued("09121110004");
        desk.heard().await(CallEvent.Offered.class, offered -> offered.agent().equals(SARA));
        desk.operator(REZA, Duration.ofMillis(300));

        List<String> story = desk.storyToTheEnd(call);
        assertThat(story)
                .containsSubsequence(
                        "Offered 1001",
                        "OfferWithdrawn 1001 NO_ANSWER",
                        "Offered 1002",
                        "Connected 1002",
                        "Released 1002 CALLER_HUNG_UP",
                        "Ended");
        assertThat(caller.awaitExit(10)).isZero();
    }

    @Test
    void a_call_nobody_answers_overflows_and_then_expires_which_is_no_abandonment() {
        Sipp caller = desk.caller("193", "09121110005", Duration.ofMillis(200));
        CallId call = desk.queued("09121110005");

        assertThat(desk.storyToTheEnd(call))
                .containsExactly("Queued citizens", "Overflowed", "Queued overflow", "Expired", "Ended");
        assertThat(caller.awaitExit(10)).isNotZero();
        assertThat(exchange.queueLog())
                .filteredOn(line -> line.contains(call.value()))
                .last()
                .asString()
                .contains("overflow", "EXITWITHTIMEOUT");
    }

    @Test
    void in_overflow_everybody_rings_and_the_first_to_answer_takes_it() {
        desk.phone(SARA, NEVER);
        desk.phone(REZA, Duration.ofMillis(1_000));
        desk.signIn(SARA, Desk.OVERFLOW);
        desk.signIn(REZA, Desk.OVERFLOW);
        desk.caller("193", "09121110006", Duration.ofMillis(300));
        CallId call = desk.queued("09121110006");

        List<String> story = desk.storyToTheEnd(call);
        assertThat(story)
                .startsWith("Queued citizens", "Overflowed", "Queued overflow")
                .contains("Offered 1001", "Offered 1002", "OfferWithdrawn 1001 ANSWERED_ELSEWHERE")
                .endsWith("Connected 1002", "Released 1002 CALLER_HUNG_UP", "Ended");
    }

    @Test
    void a_raised_priority_overtakes_at_once() {
        desk.caller("193", "09121110071", Duration.ofMillis(200));
        CallId first = desk.queued("09121110071");
        desk.caller("193", "09121110072", Duration.ofMillis(200));
        CallId loyal = desk.queued("09121110072");

        assertThat(Desk.outcome(desk.telephony().raisePriority(loyal, 10))).isEqualTo(new CommandOutcome.Done());
        desk.heard()
                .await(
                        CallEvent.PriorityChanged.class,
                        changed -> changed.call().equals(loyal) && changed.priority() == 10);
        desk.operator(SARA, Duration.ofMillis(100));

        assertThat(desk.heard().await(CallEvent.Connected.class).call()).isEqualTo(loyal);
        desk.heard()
                .await(CallEvent.Connected.class, connected -> connected.call().equals(first));
        desk.storyToTheEnd(first);
    }

    @Test
    void our_own_hang_up_ends_a_talk() {
        desk.operator(SARA, Duration.ofMillis(100));
        desk.caller("193", "09121110008", NEVER);
        CallId call = desk.queued("09121110008");
        desk.heard().await(CallEvent.Connected.class);

        assertThat(Desk.outcome(desk.telephony().hangUp(call))).isEqualTo(new CommandOutcome.Done());
        assertThat(desk.storyToTheEnd(call)).last().isEqualTo("Ended");
        assertThat(Desk.outcome(desk.telephony().hangUp(call))).isInstanceOf(CommandOutcome.Refused.class);
    }

    @Test
    void an_operator_who_hangs_up_first_is_told_apart() {
        desk.phone("farewell-phone", SARA, Duration.ofMillis(300));
        desk.signIn(SARA, Desk.CITIZENS);
        desk.caller("193", "09121110011", NEVER);
        CallId call = desk.queued("09121110011");

        assertThat(desk.storyToTheEnd(call))
                .containsExactly(
                        "Queued citizens", "Offered 1001", "Connected 1001", "Released 1001 AGENT_HUNG_UP", "Ended");
    }

    @Test
    void a_refused_offer_goes_to_the_next_operator() {
        desk.phone("refusing-phone", SARA, Duration.ofMillis(200));
        desk.signIn(SARA, Desk.CITIZENS);
        desk.caller("193", "09121110012", Duration.ofMillis(100));
        CallId call = desk.queued("09121110012");
        desk.heard().await(CallEvent.OfferWithdrawn.class);
        desk.operator(REZA, Duration.ofMillis(100));

        assertThat(desk.storyToTheEnd(call))
                .containsSubsequence("Offered 1001", "OfferWithdrawn 1001 REFUSED", "Offered 1002", "Connected 1002");
    }
}
