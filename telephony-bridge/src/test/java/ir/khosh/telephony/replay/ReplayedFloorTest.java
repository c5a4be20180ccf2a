package ir.khosh.telephony.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.replay.ReplayedFloor.Standing;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The judge of the board must not be surer than the exchange's own words. */
class ReplayedFloorTest {

    private static final String CALL = "call.0";
    private static final Standing WAITING = new Standing("WAITING", Set.of());
    private static final Standing OFFERED = new Standing("OFFERED", Set.of("2101"));

    private final ReplayedFloor floor = new ReplayedFloor();

    @BeforeEach
    void a_phone_rings_for_a_caller() {
        hear("Newchannel", "Uniqueid: call.0", "Channel: PJSIP/trunk-1", "ChannelState: 4");
        hear("QueueCallerJoin", "Uniqueid: call.0", "Queue: citizens");
        hear("Newchannel", "Uniqueid: call.1", "Channel: PJSIP/2101-1", "ChannelState: 0");
        hear("Newstate", "Uniqueid: call.1", "ChannelState: 5");
        hear("AgentCalled", "Uniqueid: call.0", "Interface: PJSIP/2101");
    }

    @Test
    void a_phone_that_was_called_is_offered_the_call() {
        assertThat(floor.standing(CALL)).contains(OFFERED);
    }

    @Test
    void a_caller_who_gives_up_is_offered_to_nobody_before_the_phone_s_line_is_gone() {
        dialEnd("CANCEL");

        assertThat(floor.standing(CALL)).isEmpty();
        hear("QueueCallerLeave", "Uniqueid: call.0");
        assertThat(floor.standing(CALL)).isEmpty();
        hangUpThePhone();
        assertThat(floor.standing(CALL)).isEmpty();
        hear("Hangup", "Uniqueid: call.0");
        assertThat(floor.calls()).isEmpty();
    }

    @Test
    void a_caller_whose_operator_refuses_waits_as_soon_as_the_phone_s_line_is_gone() {
        dialEnd("BUSY");

        assertThat(floor.standing(CALL)).isEmpty();
        hangUpThePhone();
        assertThat(floor.standing(CALL)).contains(WAITING);
    }

    @Test
    void a_phone_that_is_answered_keeps_the_call() {
        dialEnd("ANSWER");

        assertThat(floor.standing(CALL)).contains(OFFERED);
    }

    private void dialEnd(String status) {
        hear("DialEnd", "Uniqueid: call.0", "DestChannel: PJSIP/2101-1", "DialStatus: " + status);
    }

    private void hangUpThePhone() {
        hear("Hangup", "Uniqueid: call.1", "Channel: PJSIP/2101-1");
    }

    private void hear(String event, String... fields) {
        floor.hear("Event: " + event + "\r\nLinkedid: call.0\r\n" + String.join("\r\n", fields) + "\r\n\r\n");
    }
}
