package ir.khosh.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftWatchTest {

    private static final QueueName CITIZENS = new QueueName("citizens");
    private static final QueueName OVERFLOW = new QueueName("overflow");

    private final CallBoard board = CallBoard.empty();
    private final DriftWatch watch = new DriftWatch();

    private void waits(String call) {
        board.apply(new CallEvent.Queued(new CallId(call), Instant.EPOCH, null, "193", CITIZENS, 1));
    }

    private List<QueueName> look(int citizens, int overflow) {
        return watch.look(
                board.view(), List.of(new QueueFigures(CITIZENS, citizens), new QueueFigures(OVERFLOW, overflow)));
    }

    @Test
    void a_board_that_agrees_has_not_drifted() {
        waits("a");
        assertThat(look(1, 0)).isEmpty();
        assertThat(watch.isSuspicious()).isFalse();
    }

    @Test
    void a_difference_counts_only_when_it_is_still_there_at_the_next_look() {
        waits("a");
        assertThat(look(0, 0)).isEmpty();
        assertThat(watch.isSuspicious()).isTrue();
        assertThat(look(0, 0)).containsExactly(CITIZENS);
    }

    @Test
    void news_that_was_under_way_clears_the_suspicion() {
        assertThat(look(1, 0)).isEmpty();
        waits("a");
        assertThat(look(1, 0)).isEmpty();
        assertThat(watch.isSuspicious()).isFalse();
        assertThat(look(2, 0)).isEmpty();
    }

    @Test
    void queues_are_suspected_each_by_itself_and_a_new_snapshot_gets_its_own_two_looks() {
        assertThat(look(1, 0)).isEmpty();
        assertThat(look(0, 1)).isEmpty();
        assertThat(look(0, 1)).containsExactly(OVERFLOW);
        assertThat(look(0, 1)).isEmpty();
        assertThat(look(0, 1)).containsExactly(OVERFLOW);
    }

    @Test
    void a_caller_who_talks_or_gave_up_waits_no_more() {
        waits("a");
        waits("b");
        board.apply(new CallEvent.Connected(new CallId("a"), Instant.EPOCH, new Extension("1001")));
        board.apply(new CallEvent.Abandoned(new CallId("b"), Instant.EPOCH));
        assertThat(look(0, 0)).isEmpty();
        assertThat(watch.isSuspicious()).isFalse();
    }
}
