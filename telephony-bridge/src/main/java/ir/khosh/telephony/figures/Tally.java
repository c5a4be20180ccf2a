package ir.khosh.telephony.figures;

import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The same counts kept up call by call: adding one costs the same on a quiet and on a busy day. What was added may be
 * taken out again, because the end of a call may become known better. Not safe for several threads.
 */
public final class Tally implements Counts {

    private final Thresholds thresholds;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Map<Duration, Long>> within = new EnumMap<>(Outcome.class);
    private final TreeMap<Long, Integer> waits = new TreeMap<>();
    private long waitedForAnswer;
    private List<SeatTime> seats = List.of();

    public Tally(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    public void add(PastCall call) {
        count(call, 1);
        waits.merge(Counts.waited(call).toMillis(), 1, Integer::sum);
    }

    /** @param call equal to one that was added */
    public void remove(PastCall call) {
        count(call, -1);
        waits.computeIfPresent(Counts.waited(call).toMillis(), (wait, calls) -> calls == 1 ? null : calls - 1);
    }

    /** How the seats' time was spent until now; replaces what was said before. */
    public void seats(List<SeatTime> times) {
        seats = List.copyOf(times);
    }

    private void count(PastCall call, int step) {
        Duration waited = Counts.waited(call);
        outcomes.merge(call.outcome(), (long) step, Long::sum);
        Map<Duration, Long> limits = within.computeIfAbsent(call.outcome(), none -> new HashMap<>());
        thresholds.limits().stream()
                .filter(limit -> waited.compareTo(limit) <= 0)
                .forEach(limit -> limits.merge(limit, (long) step, Long::sum));
        if (call.outcome() == Outcome.ANSWERED) {
            waitedForAnswer += step * waited.toMillis();
        }
    }

    @Override
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    @Override
    public long within(Outcome outcome, Duration limit) {
        if (!thresholds.limits().contains(limit)) {
            throw new IllegalArgumentException("no count is kept for " + limit);
        }
        return within.getOrDefault(outcome, Map.of()).getOrDefault(limit, 0L);
    }

    @Override
    public long waitedForAnswer() {
        return waitedForAnswer;
    }

    @Override
    public long longestWait() {
        return waits.isEmpty() ? 0 : waits.lastKey();
    }

    @Override
    public long seats(Function<SeatTime, Duration> part) {
        return seats.stream().mapToLong(seat -> part.apply(seat).toMillis()).sum();
    }

    @Override
    public long parts() {
        return seats.stream().mapToLong(SeatTime::parts).sum();
    }
}
