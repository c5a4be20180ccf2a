package ir.khosh.telephony.figures;

import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The counts of which the formulas are made, worked out from a whole span or kept call by call. */
public interface Counts {

    long count(Outcome outcome);

    /** Calls of this outcome that waited no longer than the limit; only limits of the {@link Thresholds} are asked. */
    long within(Outcome outcome, Duration limit);

    /** Of answered calls, milliseconds together. */
    long waitedForAnswer();

    /** Milliseconds; zero when there was no call. */
    long longestWait();

    /** Milliseconds of all seats together. */
    long seats(Function<SeatTime, Duration> part);

    /** Operators' parts in calls, of all seats together. */
    long parts();

    /** Everybody who reached the queue. */
    default long offered() {
        return count(Outcome.ANSWERED) + count(Outcome.ABANDONED) + count(Outcome.EXPIRED);
    }

    /** From the queue to the answer, or to the end of who was not answered; never negative. */
    static Duration waited(PastCall call) {
        Duration waited =
                Duration.between(call.queuedAt(), call.answeredAt() == null ? call.endedAt() : call.answeredAt());
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    static OptionalDouble ratio(double part, double whole) {
        return whole <= 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
