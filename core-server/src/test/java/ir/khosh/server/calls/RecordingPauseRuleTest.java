package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.calls.RecordingPause.End;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallHandling;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingPauseRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T08:30:00Z");
    private static final Extension SARA = new Extension("1001");
    private static final Extension REZA = new Extension("1002");

    private final RecordingPauseRule rule = new RecordingPauseRule(Duration.ofSeconds(120));
    private final RecordingPause pause = RecordingPause.begun("sara", "1001", NOON);

    @Test
    void a_pause_lasts_until_its_limit() {
        CallState call = talking(SARA, CallHandling.NONE);

        assertThat(rule.end(pause, call, NOON.plusMillis(119_999))).isEmpty();
        assertThat(rule.end(pause, call, NOON.plusSeconds(120))).contains(End.LIMIT);
    }

    @Test
    void it_ends_when_the_call_is_with_a_colleague_who_did_not_ask_for_it() {
        assertThat(rule.end(pause, talking(REZA, CallHandling.NONE), NOON)).contains(End.HANDED_ON);
        assertThat(rule.end(pause, talking(null, CallHandling.NONE), NOON)).contains(End.HANDED_ON);
    }

    @Test
    void who_holds_the_caller_or_speaks_in_a_conference_is_still_in_the_call() {
        assertThat(rule.end(pause, talking(SARA, CallHandling.NONE.held(true)), NOON))
                .isEmpty();
        assertThat(rule.end(pause, talking(REZA, CallHandling.NONE.with(SARA)), NOON))
                .isEmpty();
    }

    @Test
    void one_of_which_nobody_knows_who_began_it_has_the_limit_too() {
        RecordingPause unknown = RecordingPause.begun(null, null, NOON);

        assertThat(rule.end(unknown, talking(REZA, CallHandling.NONE), NOON)).isEmpty();
        assertThat(rule.end(unknown, talking(REZA, CallHandling.NONE), NOON.plusSeconds(121)))
                .contains(End.LIMIT);
    }

    private static CallState talking(Extension agent, CallHandling handling) {
        return new CallState(
                new CallId("one"),
                "09121234567",
                "193",
                new QueueName("citizens"),
                Phase.CONNECTED,
                List.of(),
                agent,
                NOON,
                NOON,
                0,
                false,
                handling);
    }
}
