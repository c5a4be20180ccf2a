package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallHandling;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import ir.khosh.wire.calls.CallAction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallStanceTest {

    private static final Extension SARA = new Extension("1001");
    private static final Extension REZA = new Extension("1002");
    private static final Extension MINA = new Extension("1003");

    @Test
    void who_talks_may_do_everything_but_take_up_again() {
        CallStance stance = CallStance.of(talking(CallHandling.NONE), SARA);

        assertThat(stance).isEqualTo(CallStance.TALKING);
        assertThat(stance.actions()).contains(CallAction.HOLD, CallAction.TRANSFER, CallAction.PARK);
        assertThat(stance.allows(CallAction.RESUME)).isFalse();
    }

    @Test
    void a_held_call_must_be_taken_up_before_it_goes_on() {
        assertThat(CallStance.of(talking(CallHandling.NONE.held(true)), SARA).actions())
                .containsExactlyInAnyOrder(CallAction.RESUME, CallAction.HANG_UP);
    }

    @Test
    void a_consultation_is_completed_only_when_the_colleague_has_answered() {
        assertThat(CallStance.of(talking(CallHandling.NONE.consulting(REZA, false)), SARA)
                        .actions())
                .containsExactly(CallAction.CANCEL);
        assertThat(CallStance.of(talking(CallHandling.NONE.consulting(REZA, true)), SARA)
                        .allows(CallAction.COMPLETE))
                .isTrue();
    }

    @Test
    void the_colleague_who_is_asked_can_only_leave() {
        CallState asked = talking(CallHandling.NONE.consulting(REZA, true));

        assertThat(CallStance.of(asked, REZA).actions()).containsExactly(CallAction.HANG_UP);
        assertThat(CallStance.of(asked, MINA)).isEqualTo(CallStance.NOT_HERE);
    }

    @Test
    void in_a_conference_both_operators_stand_alike() {
        CallState conference = talking(CallHandling.NONE.with(REZA));

        assertThat(CallStance.of(conference, SARA)).isEqualTo(CallStance.IN_CONFERENCE);
        assertThat(CallStance.of(conference, REZA)).isEqualTo(CallStance.IN_CONFERENCE);
    }

    @Test
    void a_parked_call_is_on_nobodys_desk() {
        CallState parked = talking(CallHandling.NONE.parked(SARA, "701"));

        assertThat(CallStance.of(parked, SARA)).isEqualTo(CallStance.PARKED);
        assertThat(CallStance.PARKED.actions()).isEmpty();
    }

    private static CallState talking(CallHandling handling) {
        return new CallState(
                new CallId("one"),
                "09121234567",
                "193",
                new QueueName("citizens"),
                Phase.CONNECTED,
                List.of(),
                SARA,
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                false,
                handling);
    }
}
