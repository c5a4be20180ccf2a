package ir.khosh.telephony.figures;

import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The counts of which the formulas are made. */
final class Counts {

    private final Span span;
    private final Thresholds thresholds;

    Counts(Span span, Thresholds thresholds) {
        this.span = span;
        this.thresholds = thresholds;
    }

    /** Everybody who reached the queue. */
    long offered() {
        return span.calls().size();
    }

    long answered() {
        return with(Outcome.ANSWERED);
    }

    long abandoned() {
        return with(Outcome.ABANDONED);
    }

    long expired() {
        return with(Outcome.EXPIRED);
    }

    long answeredInTime() {
        return within(Outcome.ANSWERED, thresholds.answer());
    }

    long abandonedInTime() {
        return within(Outcome.ABANDONED, thresholds.answer());
    }

    long abandonedShortly() {
        return within(Outcome.ABANDONED, thresholds.shortAbandon());
    }

    /** Of answered calls, seconds together. */
    double waitedForAnswer() {
        return span.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .mapToDouble(call -> seconds(waited(call)))
                .sum();
    }

    double longestWait() {
        return span.calls().stream()
                .mapToDouble(call -> seconds(waited(call)))
                .max()
                .orElse(0);
    }

    /** Seconds of all seats together. */
    double seats(Function<SeatTime, Duration> part) {
        return span.seats().stream()
                .mapToDouble(seat -> seconds(part.apply(seat)))
                .sum();
    }

    static OptionalDouble ratio(double part, double whole) {
        return whole <= 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    private long with(Outcome outcome) {
        return span.calls().stream().filter(call -> call.outcome() == outcome).count();
    }

    private long within(Outcome outcome, Duration limit) {
        return span.calls().stream()
                .filter(call -> call.outcome() == outcome && waited(call).compareTo(limit) <= 0)
                .count();
    }

    private static Duration waited(PastCall call) {
        return Duration.between(call.queuedAt(), call.answeredAt() == null ? call.endedAt() : call.answeredAt());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
