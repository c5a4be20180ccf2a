package ir.khosh.server.wallboard;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.calls.CallRow;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.figures.Figure;
import ir.khosh.telephony.figures.Figures;
import ir.khosh.telephony.figures.Span;
import ir.khosh.telephony.figures.Thresholds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the day as news comes in. */
class TodaysCallsTest {

    private static final TehranDay DAY = TehranDay.of(Instant.parse("2026-11-23T05:30:00Z"));

    private final Figures figures = Figures.standard(Thresholds.usual());
    private final TodaysCalls calls = new TodaysCalls(DAY, figures.thresholds());

    private static CallRow waiting(String id, Instant queued) {
        return new CallRow(
                id,
                "09121234567",
                "09121234567",
                "193",
                "citizens",
                "WAITING",
                null,
                queued,
                null,
                null,
                false,
                false,
                false);
    }

    private static CallRow ended(CallRow call, String outcome, long waited, long talked, boolean estimated) {
        Instant until = call.queuedAt().plusMillis(waited);
        boolean answered = outcome.equals("ANSWERED");
        return new CallRow(
                call.callId(),
                call.caller(),
                call.callerNumber(),
                call.dialled(),
                call.queue(),
                outcome,
                answered ? "1001" : null,
                call.queuedAt(),
                answered ? until : null,
                until.plusMillis(answered ? talked : 0),
                estimated,
                false,
                false);
    }

    @Test
    void the_day_is_that_of_tehran() {
        assertThat(DAY.from()).isEqualTo(Instant.parse("2026-11-22T20:30:00Z"));
        assertThat(DAY.contains(Instant.parse("2026-11-23T20:29:59.999Z"))).isTrue();
        assertThat(DAY.contains(DAY.until())).isFalse();
        assertThat(DAY.quarterOf(Instant.parse("2026-11-23T05:44:59Z")))
                .isEqualTo(Instant.parse("2026-11-23T05:30:00Z"));
    }

    @Test
    void a_call_that_was_queued_before_midnight_is_of_the_day_before_though_answered_after() {
        CallRow late = waiting("c", DAY.from().minusMillis(1));
        calls.put(ended(late, "ANSWERED", 30_000, 60_000, false));
        assertThat(calls.rows()).isEmpty();
        assertThat(calls.tally().offered()).isZero();
    }

    @Test
    void a_call_that_an_operator_makes_is_none_that_was_offered() {
        CallRow out = waiting("c", DAY.from());
        calls.put(new CallRow(
                "out",
                null,
                null,
                null,
                null,
                "REACHED",
                "1001",
                out.queuedAt(),
                null,
                DAY.from(),
                false,
                false,
                true));
        assertThat(calls.rows()).isEmpty();
    }

    @Test
    void what_was_heard_live_stays_when_the_records_are_read_and_a_guessed_end_gives_way() {
        CallRow heard = ended(waiting("heard", DAY.from()), "ANSWERED", 4_123, 60_000, false);
        CallRow guessed = ended(waiting("guessed", DAY.from()), "ABANDONED", 90_000, 0, true);
        calls.put(heard);
        calls.put(guessed);
        calls.put(waiting("open", DAY.from()));
        calls.reconcile(List.of(
                ended(heard, "ABANDONED", 1, 0, false),
                ended(guessed, "ANSWERED", 5_000, 7_000, false),
                waiting("guessed-not", DAY.from())));

        assertThat(calls.find("heard")).contains(heard);
        assertThat(calls.find("guessed").orElseThrow().outcome()).isEqualTo("ANSWERED");
        assertThat(calls.rows()).hasSize(4);
        assertThat(calls.tally().offered()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 29, 193})
    void the_figures_equal_a_recomputation_from_the_rows_after_every_piece_of_news(long seed) {
        Random random = new Random(seed);
        Map<String, CallRow> truth = new LinkedHashMap<>();
        for (int step = 0; step < 300; step++) {
            String id = "c" + random.nextInt(80);
            CallRow before = truth.getOrDefault(id, waiting(id, DAY.from().plusMillis(random.nextInt(80_000_000))));
            CallRow news = random.nextInt(3) == 0
                    ? waiting(id, before.queuedAt())
                    : ended(
                            before,
                            List.of("ANSWERED", "ABANDONED", "EXPIRED").get(random.nextInt(3)),
                            random.nextInt(40) * 1000L + (random.nextBoolean() ? 0 : random.nextInt(999)),
                            random.nextInt(200_000),
                            random.nextInt(5) == 0);
            truth.put(id, news);
            calls.put(news);
            List<PastCall> over = new ArrayList<>();
            truth.keySet().forEach(call -> calls.past(call).ifPresent(over::add));
            Span span = new Span(DAY.from(), DAY.until(), over, List.of());
            assertThat(over).hasSize((int)
                    truth.values().stream().filter(row -> row.endedAt() != null).count());
            for (Figure figure : figures.list()) {
                assertThat(figure.of(calls.tally()))
                        .as("seed " + seed + " step " + step + " " + figure.name())
                        .isEqualTo(figure.of(span));
            }
        }
    }
}
