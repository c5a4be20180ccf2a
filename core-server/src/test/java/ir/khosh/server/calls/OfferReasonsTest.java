package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.calls.OfferFacts.Rival;
import ir.khosh.wire.calls.WhyView.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferReasonsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

    private static OfferFacts facts(boolean overflowed, List<Rival> rivals, Instant lastCallAt, LastTalk last) {
        return new OfferFacts(
                "1001", NOW.minusSeconds(30), NOW, overflowed, false, rivals, lastCallAt, List.of(), last, null);
    }

    private static List<String> codes(OfferFacts facts) {
        return OfferReasons.of(facts).stream().map(Reason::code).toList();
    }

    @Test
    void the_only_free_seat_rings() {
        assertThat(codes(facts(false, List.of(), NOW, null))).containsExactly("only-free");
    }

    @Test
    void among_several_the_longest_idle_is_named_with_its_minutes() {
        OfferFacts facts = facts(false, List.of(new Rival("1002", NOW.minusSeconds(60))), NOW.minusSeconds(600), null);

        assertThat(codes(facts)).containsExactly("longest-idle");
        assertThat(OfferReasons.of(facts).get(0).text()).contains("۱۰ دقیقه");
    }

    @Test
    void what_is_not_known_is_not_claimed() {
        assertThat(codes(facts(false, List.of(new Rival("1002", null)), NOW.minusSeconds(600), null)))
                .containsExactly("exchange-chose");
        assertThat(codes(facts(false, List.of(new Rival("1002", NOW.minusSeconds(900))), NOW.minusSeconds(600), null)))
                .containsExactly("exchange-chose");
    }

    @Test
    void in_the_overflow_everybody_rings() {
        assertThat(codes(facts(true, List.of(), NOW, null))).containsExactly("overflow-rings-all");
    }

    @Test
    void whom_the_caller_spoke_with_last_is_said() {
        assertThat(codes(facts(false, List.of(), NOW, new LastTalk("1001", NOW.minusSeconds(9_000)))))
                .containsExactly("only-free", "spoke-before");
        assertThat(codes(facts(false, List.of(), NOW, new LastTalk("1002", NOW.minusSeconds(9_000)))))
                .containsExactly("only-free", "spoke-with-other");
    }

    @Test
    void a_caller_who_was_moved_ahead_for_the_operator_comes_for_that_reason_first() {
        OfferFacts facts = new OfferFacts(
                "1001",
                NOW.minusSeconds(30),
                NOW,
                false,
                true,
                List.of(),
                NOW,
                List.of("1002"),
                new LastTalk("1001", NOW.minusSeconds(9_000)),
                "1001");

        assertThat(codes(facts)).containsExactly("last-operator", "only-free", "loyal-first", "missed-by-others");
        assertThat(OfferReasons.of(facts)).isEqualTo(OfferReasons.of(facts));
    }
}
