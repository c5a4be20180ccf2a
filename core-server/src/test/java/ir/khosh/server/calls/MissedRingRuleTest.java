package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.CallEvent.WithdrawReason;
import org.junit.jupiter.api.Test;

class MissedRingRuleTest {

    private final MissedRingRule rule = new MissedRingRule(2);

    @Test
    void the_second_missed_ring_in_a_row_closes_the_seat() {
        assertThat(rule.pausesAfter(1)).isFalse();
        assertThat(rule.pausesAfter(2)).isTrue();
    }

    @Test
    void ringing_out_and_refusing_count_but_not_what_others_did() {
        assertThat(rule.isMissed(WithdrawReason.NO_ANSWER, false)).isTrue();
        assertThat(rule.isMissed(WithdrawReason.REFUSED, false)).isTrue();
        assertThat(rule.isMissed(WithdrawReason.CALLER_GONE, false)).isFalse();
        assertThat(rule.isMissed(WithdrawReason.ANSWERED_ELSEWHERE, false)).isFalse();
    }

    @Test
    void where_everybody_rings_nobody_has_missed_anything() {
        assertThat(rule.isMissed(WithdrawReason.NO_ANSWER, true)).isFalse();
    }

    @Test
    void none_in_a_row_turns_the_rule_off() {
        assertThat(new MissedRingRule(0).pausesAfter(50)).isFalse();
    }
}
