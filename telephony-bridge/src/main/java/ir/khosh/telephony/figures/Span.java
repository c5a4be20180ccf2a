package ir.khosh.telephony.figures;

import ir.khosh.telephony.PastCall;
import java.time.Instant;
import java.util.List;

/**
 * What happened from {@code from} until just before {@code until}. A call belongs to the span in which it was queued,
 * whenever it ended; calls still under way are not in it.
 *
 * @param seats one for each seat that was signed in at any time of the span
 */
public record Span(Instant from, Instant until, List<PastCall> calls, List<SeatTime> seats) {

    public Span {
        calls = calls.stream()
                .filter(call ->
                        !call.queuedAt().isBefore(from) && call.queuedAt().isBefore(until))
                .toList();
        seats = List.copyOf(seats);
    }
}
