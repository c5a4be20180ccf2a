package ir.khosh.telephony.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallEvent.ReleaseReason;
import ir.khosh.telephony.CallEvent.WithdrawReason;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTranslatorTest {

    private static final String CALLER = " Channel=PJSIP/trunk-1 Linkedid=L";
    private static final String JOIN = "QueueCallerJoin CallerIDNum=0912 Exten=193 Queue=citizens Position=1" + CALLER;
    private static final String RING =
            "AgentCalled Queue=citizens Interface=PJSIP/1001 DestChannel=PJSIP/1001-2" + CALLER;
    private static final String RING_OTHER =
            "AgentCalled Queue=citizens Interface=PJSIP/1002 DestChannel=PJSIP/1002-3" + CALLER;
    private static final String CONNECT = "AgentConnect Queue=citizens Interface=PJSIP/1001" + CALLER;
    private static final String GONE = "Hangup" + CALLER;

    private final List<ExchangeEvent> heard = new ArrayList<>();
    private final List<CallId> putThrough = new ArrayList<>();
    private final EventTranslator translator =
            new EventTranslator(new TrackedCalls(), new CallDirectory(), heard::add, putThrough::add);

    private boolean tell(String... events) {
        boolean known = true;
        for (String event : events) {
            String text = "Event: " + event.replace(" ", "\r\n").replace("=", ": ");
            known = translator.translate(new AmiMessage(text, Instant.EPOCH));
        }
        return known;
    }

    private List<String> words() {
        return heard.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    @Test
    void a_completion_that_names_no_call_leaves_the_release_to_the_hang_up() {
        tell(JOIN, RING, CONNECT, "AgentComplete Interface=PJSIP/1001 Reason=agent", GONE);

        assertThat(words()).containsExactly("Queued", "Offered", "Connected", "Released", "Ended");
    }

    @Test
    void a_completion_may_name_only_the_operators_side() {
        tell(JOIN, RING, CONNECT, "AgentComplete DestLinkedid=L Interface=PJSIP/1001 Reason=transfer");

        assertThat(heard).last().isInstanceOfSatisfying(CallEvent.Released.class, released -> assertThat(
                        released.reason())
                .isEqualTo(ReleaseReason.TRANSFERRED));
    }

    @Test
    void without_a_completion_who_asked_first_tells_who_hung_up() {
        tell(JOIN, RING, CONNECT, "HangupRequest Channel=PJSIP/1001-2 Linkedid=L", GONE);

        assertThat(heard).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(CallEvent.Released.class, released -> assertThat(released.reason())
                        .isEqualTo(ReleaseReason.AGENT_HUNG_UP)));
    }

    @Test
    void a_completion_after_the_end_says_nothing_more() {
        tell(JOIN, RING, CONNECT, GONE);
        int before = heard.size();
        tell("AgentComplete Reason=caller Interface=PJSIP/1001" + CALLER, "Hangup Channel=PJSIP/1001-2 Linkedid=L");

        assertThat(heard).hasSize(before);
    }

    @Test
    void a_queues_time_that_ran_out_looks_like_a_hang_up_but_is_none() {
        tell(JOIN, "QueueCallerAbandon Queue=citizens" + CALLER, "UserEvent UserEvent=KhoshOverflow" + CALLER);
        tell(JOIN.replace("citizens", "overflow"), "UserEvent UserEvent=KhoshExpired" + CALLER, GONE);

        assertThat(words()).containsExactly("Queued", "Overflowed", "Queued", "Expired", "Ended");
    }

    @Test
    void who_rings_in_vain_learns_that_another_answered() {
        tell(JOIN, RING, RING_OTHER, RING, CONNECT);

        assertThat(words()).containsExactly("Queued", "Offered", "Offered", "OfferWithdrawn", "Connected");
        assertThat(((CallEvent.OfferWithdrawn) heard.get(3)).reason()).isEqualTo(WithdrawReason.ANSWERED_ELSEWHERE);
    }

    @Test
    void calls_that_never_entered_a_queue_and_events_of_no_interest_are_let_pass() {
        assertThat(tell(RING, CONNECT, GONE, "UserEvent UserEvent=Other" + CALLER))
                .isTrue();
        assertThat(tell("MusicOnHoldStart" + CALLER)).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_listening_line_is_no_call_until_the_caller_is_moved_to_it() {
        String line = " Uniqueid=sup-1090-1001-a1 Linkedid=sup-1090-1001-a1 Channel=PJSIP/1090-9";
        tell(JOIN, RING, CONNECT, "Newchannel" + line, "UserEvent UserEvent=KhoshSupervising Mode=LISTEN" + line);
        assertThat(words()).containsExactly("Queued", "Offered", "Connected", "Rings", "Hears");

        tell(
                "UserEvent UserEvent=KhoshTakenOver Supervision=sup-1090-1001-a1 Line=PJSIP/1090-9" + CALLER,
                "Hangup Uniqueid=sup-1090-1001-a1 Channel=PJSIP/1090-9 Linkedid=L",
                GONE);
        assertThat(words())
                .containsExactly(
                        "Queued",
                        "Offered",
                        "Connected",
                        "Rings",
                        "Hears",
                        "Over",
                        "Released",
                        "Transferred",
                        "Connected",
                        "Over",
                        "Released",
                        "Ended");
    }

    @Test
    void a_phone_that_could_not_be_rung_ends_its_supervision() {
        tell("OriginateResponse ActionID=7_1#sup-1090-1001-a1 Response=Failure Uniqueid=<null>");
        tell("OriginateResponse ActionID=7_2 Response=Failure", "OriginateResponse ActionID=7_3#x Response=Success");

        assertThat(words()).containsExactly("Over");
    }

    @Test
    void a_malformed_event_leaves_no_trace() {
        assertThatThrownBy(() -> tell(JOIN.replace(" Exten=193", ""))).isInstanceOf(MalformedMessage.class);
        assertThatThrownBy(() -> tell(JOIN.replace("Linkedid=L", "Linkedid=" + "x".repeat(65))))
                .isInstanceOf(IllegalArgumentException.class);
        tell(GONE);

        assertThat(heard).isEmpty();
    }

    @Test
    void an_old_line_that_ends_late_does_not_take_back_the_ring_of_a_new_one() {
        tell(
                JOIN,
                RING,
                "DialEnd DialStatus=ANSWER DestChannel=PJSIP/1001-2 Linkedid=L",
                CONNECT,
                "UserEvent UserEvent=KhoshTransfer From=1001 To=1002 Linkedid=L",
                "DialEnd DialStatus=NOANSWER DestChannel=PJSIP/1002-3 Linkedid=L",
                "UserEvent UserEvent=KhoshTransfer To=1001 Linkedid=L");
        int before = heard.size();

        tell("Hangup Channel=PJSIP/1001-2 Linkedid=L");
        assertThat(heard).hasSize(before);
        tell("Hangup Channel=PJSIP/1001-9 Linkedid=L");
        assertThat(heard).last().isInstanceOf(CallEvent.OfferWithdrawn.class);
    }

    @Test
    void a_line_of_the_queue_that_ends_takes_back_its_own_ring_only() {
        tell(JOIN, RING, "Hangup Channel=PJSIP/1001-1 Linkedid=L");
        assertThat(heard).last().isInstanceOf(CallEvent.Offered.class);

        tell("Hangup Channel=PJSIP/1001-2 Linkedid=L");
        assertThat(heard).last().isInstanceOf(CallEvent.OfferWithdrawn.class);
    }

    @Test
    void an_end_that_somebody_else_has_ordered_is_no_transfer() {
        tell(JOIN, RING, CONNECT, "UserEvent UserEvent=KhoshTransfer From=1001 To=1002 Linkedid=L");
        tell(
                "DialEnd DialStatus=ANSWER DestChannel=PJSIP/1002-3 Linkedid=L",
                "Hangup Channel=PJSIP/1002-3 Linkedid=L",
                GONE);

        assertThat(words()).endsWith("Connected", "Released", "Ended");
        assertThat(reasons()).containsExactly(ReleaseReason.TRANSFERRED, ReleaseReason.CALLER_HUNG_UP);
    }

    @Test
    void a_caller_who_is_taken_away_after_the_operators_line_has_ended_is_transferred() {
        tell(JOIN, RING, CONNECT, "UserEvent UserEvent=KhoshTransfer From=1001 To=1002 Linkedid=L");
        tell(
                "DialEnd DialStatus=ANSWER DestChannel=PJSIP/1002-3 Linkedid=L",
                "Hangup Channel=PJSIP/1002-3 Linkedid=L",
                "UserEvent UserEvent=KhoshTransfer From=1002 To=1001 Linkedid=L");

        assertThat(words()).endsWith("Connected", "Released", "Transferred");
        assertThat(reasons()).containsOnly(ReleaseReason.TRANSFERRED);
    }

    @Test
    void of_a_call_that_is_put_through_the_recording_is_told() {
        tell(
                JOIN,
                RING,
                CONNECT,
                "UserEvent UserEvent=KhoshConsult To=1002 Linkedid=L",
                "AttendedTransfer Result=Success DestType=Bridge OrigTransfererLinkedid=L");

        assertThat(putThrough).containsExactly(new CallId("L"));
    }

    @Test
    void the_exchanges_own_line_that_ends_with_a_consultation_is_no_operator_who_hangs_up() {
        tell(
                JOIN,
                RING,
                CONNECT,
                "UserEvent UserEvent=KhoshConsult To=1002 Linkedid=L",
                "AttendedTransfer Result=Success DestType=Bridge OrigTransfererLinkedid=L",
                "HangupRequest Channel=Local/1002@khosh-consult-00000002;1 Linkedid=L",
                GONE);

        assertThat(reasons()).containsExactly(ReleaseReason.TRANSFERRED, ReleaseReason.CALLER_HUNG_UP);
    }

    private List<ReleaseReason> reasons() {
        return heard.stream()
                .filter(CallEvent.Released.class::isInstance)
                .map(event -> ((CallEvent.Released) event).reason())
                .toList();
    }
}
