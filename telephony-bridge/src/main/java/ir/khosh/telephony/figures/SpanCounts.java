package ir.khosh.telephony.figures;

import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes through the whole span for each count. */
final class SpanCounts implements Counts {

    private final Span span;

    SpanCounts(Span span) {
        this.span = span;
    }

    @Override
    public long count(Outcome outcome) {
        return count(call -> call.outcome() == outcome);
    }

    @Override
    public long within(Outcome outcome, Duration limit) {
        return count(call -> call.outcome() == outcome && Counts.waited(call).compareTo(limit) <= 0);
    }

    @Override
    public long waitedForAnswer() {
        return span.calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .mapToLong(call -> Counts.waited(call).toMillis())
                .sum();
    }

    @Override
    public long longestWait() {
        return span.calls().stream()
                .mapToLong(call -> Counts.waited(call).toMillis())
                .max()
                .orElse(0);
    }

    @Override
    public long seats(Function<SeatTime, Duration> part) {
        return span.seats().stream()
                .mapToLong(seat -> part.apply(seat).toMillis())
                .sum();
    }

    @Override
    public long parts() {
        return span.seats().stream().mapToLong(SeatTime::parts).sum();
    }

    private long count(Predicate<PastCall> which) {
        return span.calls().stream().filter(which).count();
    }
}
