package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.calls.CallView;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoResultPolicyTest {

    private static final Instant ENDED = Instant.parse("2026-11-23T08:00:00Z");

    private final NoResultPolicy policy = new NoResultPolicy(Duration.ofMinutes(10));

    private static CallView call(String outcome, Instant ended, String disposition, Long applicant) {
        return new CallView(
                "c", "09121234567", "193", outcome, "1001", ENDED, ENDED, ended, false, 0L, 0L, disposition, applicant);
    }

    private boolean closes(CallView call, int minutesLater) {
        return policy.closes(call, ENDED.plus(Duration.ofMinutes(minutesLater)));
    }

    @Test
    void an_answered_call_of_which_nothing_was_said_closes_after_ten_minutes() {
        CallView silent = call("ANSWERED", ENDED, null, null);
        assertThat(closes(silent, 9)).isFalse();
        assertThat(closes(silent, 10)).isTrue();
    }

    @Test
    void a_call_with_an_outcome_or_with_a_chosen_person_does_not() {
        assertThat(closes(call("ANSWERED", ENDED, "information-given", null), 60))
                .isFalse();
        assertThat(closes(call("ANSWERED", ENDED, null, 7L), 60)).isFalse();
    }

    @Test
    void a_call_that_lasts_or_that_nobody_answered_needs_no_outcome() {
        assertThat(closes(call("CONNECTED", null, null, null), 60)).isFalse();
        assertThat(closes(call("ABANDONED", ENDED, null, null), 60)).isFalse();
        assertThat(closes(call("EXPIRED", ENDED, null, null), 60)).isFalse();
    }
}
