package ir.khosh.server.contractors;

import ir.khosh.server.contractors.Observation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The mean of what was seen, 0 to 100: each kind has its weight, and what is old counts for less, half after each half
 * life. Since time takes the same part from all weights, the score does not change while nothing new is seen.
 *
 * @param weights of each kind, 0 or more
 * @param minimumSample with fewer observations there is no score
 */
public record ScoreFormula(Map<Kind, Integer> weights, Duration halfLife, int minimumSample) {

    /** @param kind with its value and moment */
    public record Seen(Kind kind, int value, Instant at) {}

    public ScoreFormula {
        weights = Map.copyOf(weights);
        if (halfLife.isNegative() || halfLife.isZero() || minimumSample < 1) {
            throw new IllegalArgumentException("the score needs a half life and at least one observation");
        }
        if (!weights.keySet().containsAll(List.of(Kind.values())) || Collections.min(weights.values()) < 0) {
            throw new IllegalArgumentException("every kind of observation needs a weight of 0 or more");
        }
    }

    /** Rounded half up; empty below the minimum sample or when nothing seen has weight. */
    OptionalInt score(Collection<Seen> seen, Instant now) {
        double weight = seen.stream().mapToDouble(each -> weightOf(each, now)).sum();
        if (seen.size() < minimumSample || weight == 0) {
            return OptionalInt.empty();
        }
        double sum = seen.stream()
                .mapToDouble(each -> weightOf(each, now) * each.value())
                .sum();
        return OptionalInt.of((int) Math.floor(sum / weight + 0.5));
    }

    /** As the score, but of observations of one kind, however few. */
    public int mean(Collection<Seen> ofOneKind, Instant now) {
        ScoreFormula alone = new ScoreFormula(
                Map.of(Kind.SURVEY, 1, Kind.PUNCTUALITY, 1, Kind.CLAIM, 1, Kind.COMPLAINT, 1), halfLife, 1);
        return alone.score(ofOneKind, now).orElseThrow();
    }

    private double weightOf(Seen seen, Instant now) {
        double age = Math.max(0, Duration.between(seen.at(), now).toSeconds());
        return weights.get(seen.kind()) * Math.pow(0.5, age / halfLife.toSeconds());
    }
}
