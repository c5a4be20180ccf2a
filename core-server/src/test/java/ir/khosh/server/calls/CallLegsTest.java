package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.calls.CallLeg.How;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallLegsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final CallLegs legs = new CallLegs();

    @Test
    void talk_time_is_told_apart_from_the_time_on_hold() {
        legs.begin("1001", How.QUEUE, NOON);
        legs.hold("1001", NOON.plusMillis(1_000));
        legs.resume("1001", NOON.plusMillis(3_500));
        CallLeg leg = legs.end("1001", NOON.plusMillis(10_000)).orElseThrow();

        assertThat(leg.heldMillis()).isEqualTo(2_500);
        assertThat(leg.talkMillis()).isEqualTo(7_500);
    }

    @Test
    void a_caller_who_hangs_up_while_held_ends_the_hold_too() {
        legs.begin("1001", How.QUEUE, NOON);
        legs.hold("1001", NOON.plusMillis(4_000));
        CallLeg leg = legs.endAll(NOON.plusMillis(6_000)).get(0);

        assertThat(leg.talkMillis()).isEqualTo(4_000);
        assertThat(leg.heldMillis()).isEqualTo(2_000);
    }

    @Test
    void the_parts_of_two_operators_make_up_the_whole_call() {
        legs.begin("1001", How.QUEUE, NOON);
        CallLeg first = legs.end("1001", NOON.plusMillis(4_321)).orElseThrow();
        legs.begin("1002", How.TRANSFER, NOON.plusMillis(4_321));
        CallLeg second = legs.end("1002", NOON.plusMillis(9_999)).orElseThrow();

        assertThat(first.talkMillis() + second.talkMillis()).isEqualTo(9_999);
        assertThat(second.how()).isEqualTo(How.TRANSFER);
    }

    @Test
    void news_that_comes_twice_changes_nothing() {
        legs.begin("1001", How.QUEUE, NOON);

        assertThat(legs.begin("1001", How.TRANSFER, NOON.plusMillis(500))).isEmpty();
        assertThat(legs.end("1002", NOON)).isEmpty();
        legs.hold("1001", NOON.plusMillis(1_000));
        legs.hold("1001", NOON.plusMillis(2_000));
        legs.resume("1001", NOON.plusMillis(3_000));
        legs.resume("1001", NOON.plusMillis(4_000));
        assertThat(legs.end("1001", NOON.plusMillis(5_000)).orElseThrow().heldMillis())
                .isEqualTo(2_000);
    }
}
