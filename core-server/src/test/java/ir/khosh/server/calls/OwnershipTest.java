package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.server.calls.Ownership.Look;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private long now = Long.MAX_VALUE - 1_000;
    private RuntimeException failure;
    private OptionalLong answer = OptionalLong.of(7);
    private final Ownership ownership = new Ownership(this::ask, Duration.ofSeconds(3), () -> now);

    private OptionalLong ask() {
        if (failure != null) {
            throw failure;
        }
        return answer;
    }

    private void pass(double seconds) {
        now += (long) (seconds * 1e9);
    }

    @Test
    void nobody_acts_before_the_first_look() {
        assertThat(ownership.mayAct()).isFalse();
        assertThat(ownership.number()).isEqualTo(-1);
        assertThat(ownership.isElsewhere()).isFalse();
    }

    @Test
    void who_renews_in_time_goes_on_unchanged() {
        assertThat(ownership.look()).isEqualTo(new Look(true, true));
        pass(1);
        assertThat(ownership.look()).isEqualTo(new Look(true, false));
        assertThat(ownership.mayAct()).isTrue();
        assertThat(ownership.number()).isEqualTo(7);
    }

    @Test
    void who_was_frozen_may_not_act_from_the_moment_of_waking() {
        ownership.look();
        pass(3.001);
        assertThat(ownership.mayAct()).isFalse();
        answer = OptionalLong.empty();
        assertThat(ownership.look()).isEqualTo(new Look(false, true));
        assertThat(ownership.isElsewhere()).isTrue();
        assertThat(ownership.number()).isEqualTo(-1);
    }

    @Test
    void who_was_frozen_and_missed_by_nobody_goes_on_after_asking() {
        ownership.look();
        pass(60);
        assertThat(ownership.look()).isEqualTo(new Look(true, false));
        assertThat(ownership.mayAct()).isTrue();
    }

    @Test
    void who_lost_it_and_has_it_again_must_begin_anew() {
        ownership.look();
        pass(60);
        answer = OptionalLong.of(9);
        assertThat(ownership.look()).isEqualTo(new Look(true, true));
    }

    @Test
    void while_the_database_is_away_the_last_owner_goes_on_and_a_stranger_does_not_begin() {
        ownership.look();
        failure = new IllegalStateException(new SQLTransientConnectionException("away"));
        for (int second = 0; second < 30; second += 3) {
            pass(3);
            assertThat(ownership.look()).isEqualTo(new Look(true, false));
            assertThat(ownership.mayAct()).isTrue();
        }
        pass(7);
        assertThat(ownership.mayAct()).as("frozen while the database was away").isFalse();

        Ownership stranger = new Ownership(this::ask, Duration.ofSeconds(3), () -> now);
        assertThat(stranger.look()).isEqualTo(new Look(false, false));
        assertThat(stranger.mayAct()).isFalse();
    }

    @Test
    void another_failure_is_not_taken_for_an_absent_database() {
        ownership.look();
        failure = new IllegalStateException("a mistake");
        assertThatThrownBy(ownership::look).isSameAs(failure);
    }
}
