package ir.khosh.server.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.contractors.Observation.Kind;
import ir.khosh.server.contractors.ScoreFormula.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreFormulaTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private final ScoreFormula formula = new ScoreFormula(
            Map.of(Kind.SURVEY, 40, Kind.PUNCTUALITY, 20, Kind.CLAIM, 30, Kind.COMPLAINT, 10), Duration.ofDays(180), 3);

    @Test
    void thereIsNoScoreBelowTheMinimumSample() {
        Seen good = new Seen(Kind.SURVEY, 100, NOW);
        assertThat(formula.score(List.of(good, good), NOW)).isEmpty();
        assertThat(formula.score(List.of(good, good, good), NOW)).hasValue(100);
    }

    @Test
    void eachKindHasItsWeight() {
        List<Seen> seen = List.of(
                new Seen(Kind.SURVEY, 100, NOW), new Seen(Kind.PUNCTUALITY, 50, NOW), new Seen(Kind.CLAIM, 0, NOW));
        // (40 x 100 + 20 x 50 + 30 x 0) / 90 = 55.6
        assertThat(formula.score(seen, NOW)).hasValue(56);
    }

    @Test
    void afterAHalfLifeAnObservationCountsHalf() {
        List<Seen> seen = List.of(
                new Seen(Kind.SURVEY, 100, NOW),
                new Seen(Kind.SURVEY, 100, NOW),
                new Seen(Kind.SURVEY, 0, NOW.minus(Duration.ofDays(180))));
        // 200 / 2.5
        assertThat(formula.score(seen, NOW)).hasValue(80);
    }

    @Test
    void halfAPointGoesUp() {
        ScoreFormula two = new ScoreFormula(formula.weights(), formula.halfLife(), 2);
        assertThat(two.score(List.of(new Seen(Kind.SURVEY, 70, NOW), new Seen(Kind.SURVEY, 71, NOW)), NOW))
                .hasValue(71);
    }

    @Test
    void theScoreStaysWhileNothingNewIsSeenInWhateverOrderItIsRead() {
        Random random = new Random(193);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            seen.add(new Seen(
                    Kind.values()[random.nextInt(4)],
                    random.nextInt(101),
                    NOW.minus(Duration.ofHours(random.nextInt(10_000)))));
        }
        int score = formula.score(seen, NOW).orElseThrow();
        Collections.shuffle(seen, random);
        assertThat(formula.score(seen, NOW.plus(Duration.ofDays(300)))).hasValue(score);
    }
}
