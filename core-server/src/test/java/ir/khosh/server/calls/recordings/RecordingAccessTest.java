package ir.khosh.server.calls.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.session.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordingAccessTest {

    /** 23:30 in Tehran. */
    private static final Instant LATE = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void a_supervisor_may_hear_every_call_of_every_day() {
        assertThat(RecordingAccess.mayHear(Role.SUPERVISOR, false, LATE.minusSeconds(86_400 * 40), LATE))
                .isTrue();
    }

    @Test
    void an_operator_may_hear_own_calls_until_midnight_in_tehran() {
        assertThat(RecordingAccess.mayHear(Role.OPERATOR, true, LATE, LATE.plusSeconds(1_799)))
                .isTrue();
        assertThat(RecordingAccess.mayHear(Role.OPERATOR, true, LATE, LATE.plusSeconds(1_800)))
                .isFalse();
        assertThat(RecordingAccess.mayHear(Role.OPERATOR, false, LATE, LATE)).isFalse();
    }

    @Test
    void an_administrator_hears_none() {
        assertThat(RecordingAccess.mayHear(Role.ADMIN, true, LATE, LATE)).isFalse();
    }
}
