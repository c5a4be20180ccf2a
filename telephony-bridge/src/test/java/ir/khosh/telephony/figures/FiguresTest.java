package ir.khosh.telephony.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.QueueName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A morning in text: {@code second outcome waited talked}, and {@code seat available talking wrap-up paused}. */
class FiguresTest {

    private static final Instant NINE = Instant.parse("2026-11-23T05:30:00Z");

    private static final String MORNING = """
            0    answered  4   60
            30   answered  20  120
            60   answered  21  30
            90   answered  45  90
            120  abandoned 3   0
            150  abandoned 20  0
            180  abandoned 40  0
            210  expired   80  0
            """;

    private static final String SEATS = """
            1001 600 180 60 300 3
            1002 300 120 40 0 2
            """;

    private final Figures figures = Figures.standard(Thresholds.usual());

    private static Span span(String calls, String seats) {
        List<PastCall> past = new ArrayList<>();
        for (String line : calls.lines().toList()) {
            String[] words = line.strip().split("\\s+");
            Outcome outcome = Outcome.valueOf(words[1].toUpperCase());
            Instant queued = NINE.plusSeconds(Long.parseLong(words[0]));
            Instant until = queued.plusSeconds(Long.parseLong(words[2]));
            boolean answered = outcome == Outcome.ANSWERED;
            past.add(new PastCall(
                    new CallId("call-" + words[0]),
                    null,
                    "193",
                    new QueueName("citizens"),
                    answered ? new Extension("1001") : null,
                    outcome,
                    queued,
                    answered ? until : null,
                    until.plusSeconds(Long.parseLong(words[3])),
                    false,
                    false));
        }
        List<SeatTime> times = seats.lines()
                .map(line -> line.strip().split("\\s+"))
                .map(words -> new SeatTime(
                        new Extension(words[0]),
                        seconds(words[1]),
                        seconds(words[2]),
                        seconds(words[3]),
                        seconds(words[4]),
                        Long.parseLong(words[5])))
                .toList();
        return new Span(NINE, NINE.plusSeconds(900), past, times);
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private double of(String name) {
        return figures.get(name).of(span(MORNING, SEATS)).orElseThrow();
    }

    @Test
    void the_four_service_levels_differ_only_in_what_they_do_with_callers_who_gave_up() {
        assertThat(of("service-level-of-offered")).isEqualTo(2.0 / 8);
        assertThat(of("service-level-of-answered")).isEqualTo(2.0 / 4);
        assertThat(of("service-level-without-short-abandons")).isEqualTo(2.0 / 7);
        assertThat(of("service-level-with-abandons-in-time")).isEqualTo((2.0 + 2) / 8);
    }

    @Test
    void the_limit_itself_is_still_in_time() {
        Span exact = span("0 answered 20 1", SEATS);
        assertThat(figures.get("service-level-of-offered").of(exact)).hasValue(1.0);
    }

    @Test
    void the_speed_of_answer_is_the_mean_wait_of_those_who_were_answered() {
        assertThat(of("average-speed-of-answer")).isEqualTo((4 + 20 + 21 + 45) / 4.0);
        assertThat(of("longest-wait")).isEqualTo(80);
    }

    @Test
    void a_call_that_expired_is_not_one_that_was_given_up() {
        assertThat(of("abandonment")).isEqualTo(3.0 / 8);
        assertThat(of("abandonment-without-short")).isEqualTo(2.0 / 7);
        assertThat(of("expiry")).isEqualTo(1.0 / 8);
        assertThat(of("offered")).isEqualTo(8);
    }

    @Test
    void handling_is_talking_and_wrap_up_and_pauses_are_not_occupied_time() {
        assertThat(of("average-handling-time")).isEqualTo((180 + 60 + 120 + 40) / 4.0);
        assertThat(of("average-handling-time-of-parts"))
                .as("one of the four calls was given on")
                .isEqualTo((180 + 60 + 120 + 40) / 5.0);
        assertThat(of("occupancy")).isCloseTo(400.0 / 1300, within(1e-12));
    }

    @Test
    void where_nothing_happened_there_is_no_figure_rather_than_a_good_or_a_bad_one() {
        Span quiet = span("", "");
        assertThat(figures.list())
                .filteredOn(figure -> figure.unit() != Figure.Unit.CALLS)
                .allSatisfy(figure -> assertThat(figure.of(quiet)).isEqualTo(OptionalDouble.empty()));
        assertThat(figures.get("offered").of(quiet)).hasValue(0);
        assertThat(figures.get("service-level-without-short-abandons").of(span("0 abandoned 2 0", "")))
                .isEmpty();
    }

    @Test
    void a_call_belongs_to_the_span_in_which_it_was_queued() {
        Span later = span("899 answered 30 60\n900 answered 1 1\n-1 answered 1 1", SEATS);
        assertThat(figures.get("offered").of(later)).hasValue(1);
    }

    @Test
    void every_figure_has_a_name_of_its_own_a_version_and_its_definition_in_words() {
        assertThat(figures.list())
                .extracting(figure -> figure.name() + " " + figure.version())
                .doesNotHaveDuplicates();
        assertThat(figures.list())
                .allSatisfy(figure -> assertThat(figure.definition()).isNotBlank());
        assertThat(figures.find("occupancy", 1)).isPresent();
        assertThat(figures.find("occupancy", 2)).isEmpty();
        assertThat(figures.find("service-level")).isEmpty();
        assertThatThrownBy(() -> figures.get("service-level")).hasMessageContaining("service-level");
    }
}
