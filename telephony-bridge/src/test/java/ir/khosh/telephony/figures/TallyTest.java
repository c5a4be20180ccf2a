package ir.khosh.telephony.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.QueueName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days made by chance from a seed: what is kept up call by call equals what is worked out from the whole day. */
class TallyTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T20:30:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Figures figures = Figures.standard(Thresholds.usual());

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 193, 1633, 20261123})
    void every_figure_equals_its_recomputation_whatever_was_added_corrected_and_taken_out(long seed) {
        Random random = new Random(seed);
        Tally tally = new Tally(figures.thresholds());
        List<PastCall> calls = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            if (calls.isEmpty() || random.nextInt(4) > 0) {
                PastCall call = call(random, "c" + step);
                calls.add(call);
                tally.add(call);
            } else {
                int index = random.nextInt(calls.size());
                PastCall corrected = call(random, calls.get(index).call().value());
                tally.remove(calls.set(index, corrected));
                tally.add(corrected);
            }
            List<SeatTime> seats = seats(random);
            tally.seats(seats);
            Span day = new Span(MIDNIGHT, MIDNIGHT.plus(DAY), calls, seats);
            for (Figure figure : figures.list()) {
                assertThat(figure.of(tally))
                        .as("seed " + seed + ", step " + step + ", " + figure.name())
                        .isEqualTo(figure.of(day));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 11, 4242})
    void the_calls_behind_a_share_are_exactly_those_it_counts(long seed) {
        Random random = new Random(seed);
        List<PastCall> calls =
                IntStream.range(0, 300).mapToObj(i -> call(random, "c" + i)).toList();
        Span day = new Span(MIDNIGHT, MIDNIGHT.plus(DAY), calls, List.of());
        figures.list().stream()
                .filter(figure ->
                        figure.unit() != Figure.Unit.SECONDS && !figure.name().equals("occupancy"))
                .forEach(figure -> {
                    long counted =
                            calls.stream().filter(figure.behind().counted()).count();
                    long base = calls.stream().filter(figure.behind().base()).count();
                    double expected = figure.unit() == Figure.Unit.CALLS ? counted : (double) counted / base;
                    assertThat(figure.of(day).orElseThrow()).as(figure.name()).isEqualTo(expected);
                    assertThat(calls.stream()
                                    .filter(figure.behind().counted())
                                    .allMatch(figure.behind().base()))
                            .as(figure.name() + " counts none outside its base")
                            .isTrue();
                });
    }

    @Test
    void a_limit_of_which_no_count_is_kept_is_refused_rather_than_answered_with_zero() {
        assertThatThrownBy(() -> new Tally(Thresholds.usual()).within(Outcome.ANSWERED, Duration.ofSeconds(33)))
                .hasMessageContaining("PT33S");
    }

    private static PastCall call(Random random, String id) {
        Outcome outcome = Outcome.values()[random.nextInt(3)];
        Instant queued = MIDNIGHT.plusMillis(random.nextInt(86_400_000));
        // whole seconds often, so that the limits themselves are met
        Instant until = queued.plusMillis(random.nextBoolean() ? 1000L * random.nextInt(60) : random.nextInt(90_000));
        boolean answered = outcome == Outcome.ANSWERED;
        return new PastCall(
                new CallId(id),
                null,
                "193",
                new QueueName("citizens"),
                answered ? new Extension("1001") : null,
                outcome,
                queued,
                answered ? until : null,
                answered ? until.plusMillis(random.nextInt(300_000)) : until,
                random.nextInt(10) == 0,
                false);
    }

    private static List<SeatTime> seats(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new SeatTime(
                        new Extension("100" + i),
                        Duration.ofMillis(random.nextInt(1_000_000)),
                        Duration.ofMillis(random.nextInt(1_000_000)),
                        Duration.ofMillis(random.nextInt(1_000_000)),
                        Duration.ofMillis(random.nextInt(1_000_000)),
                        random.nextInt(50)))
                .toList();
    }
}
