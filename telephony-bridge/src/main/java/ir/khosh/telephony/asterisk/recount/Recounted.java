package ir.khosh.telephony.asterisk.recount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the file says.
 *
 * @param calls queued in the span, those under way among them
 * @param busy seconds of all seats together, talking or wrapping up; {@code available} ready without a call
 * @param parts how often a seat spoke with a caller, of all seats together
 */
public record Recounted(List<FileCall> calls, Range busy, Range available, Range parts) {

    /**
     * The board's figures by its own arithmetic, over the calls with these ids; a figure with nothing to divide by is
     * absent.
     *
     * @param answer seconds in which a call is to be answered; {@code shortly} in which giving up does not count
     */
    public Map<String, Range> figures(Set<String> ids, double answer, double shortly) {
        List<FileCall> over = calls.stream()
                .filter(call -> call.isOver() && ids.contains(call.id()))
                .toList();
        long offered = over.size();
        long answered = count(over, "ANSWERED");
        long abandoned = count(over, "ABANDONED");
        long expired = count(over, "EXPIRED");
        Range inTime = within(over, "ANSWERED", answer);
        Range gaveUpInTime = within(over, "ABANDONED", answer);
        Range gaveUpShortly = within(over, "ABANDONED", shortly);
        Map<String, Range> figures = new TreeMap<>();
        figures.put("offered", Range.exactly(offered));
        figures.put("answered", Range.exactly(answered));
        figures.put("abandoned", Range.exactly(abandoned));
        figures.put("expired", Range.exactly(expired));
        share(figures, "service-level-of-offered", inTime, offered);
        share(figures, "service-level-of-answered", inTime, answered);
        share(figures, "service-level-with-abandons-in-time", inTime.plus(gaveUpInTime), offered);
        share(figures, "emergency-answered-in-15-s", within(over, "ANSWERED", 15), offered);
        share(figures, "emergency-answered-in-20-s", within(over, "ANSWERED", 20), offered);
        share(figures, "abandonment", Range.exactly(abandoned), offered);
        share(figures, "expiry", Range.exactly(expired), offered);
        // fewer callers who gave up shortly are more calls to divide by
        if (offered - gaveUpShortly.most() > 0) {
            figures.put(
                    "service-level-without-short-abandons",
                    new Range(
                            inTime.least() / (offered - gaveUpShortly.least()),
                            inTime.most() / (offered - gaveUpShortly.most())));
            figures.put(
                    "abandonment-without-short",
                    new Range(
                            (abandoned - gaveUpShortly.most()) / (offered - gaveUpShortly.most()),
                            (abandoned - gaveUpShortly.least()) / (offered - gaveUpShortly.least())));
        }
        share(figures, "average-speed-of-answer", sum(over.stream().filter(FileCall::isAnswered)), answered);
        share(figures, "average-handling-time", busy, answered);
        if (parts.least() > 0) {
            figures.put("average-handling-time-of-parts", busy.per(parts));
        }
        longest(over).ifPresent(longest -> figures.put("longest-wait", longest));
        occupancy().ifPresent(occupancy -> figures.put("occupancy", occupancy));
        return figures;
    }

    private Optional<Range> occupancy() {
        double most = busy.most() + available.least();
        double least = busy.least() + available.most();
        return most <= 0 || least <= 0
                ? Optional.empty()
                : Optional.of(new Range(busy.least() / least, busy.most() / most));
    }

    private static Optional<Range> longest(List<FileCall> over) {
        return over.stream()
                .map(FileCall::waited)
                .reduce((one, other) ->
                        new Range(Math.max(one.least(), other.least()), Math.max(one.most(), other.most())));
    }

    private static void share(Map<String, Range> figures, String name, Range part, long whole) {
        if (whole > 0) {
            figures.put(name, new Range(part.least() / whole, part.most() / whole));
        }
    }

    private static Range sum(Stream<FileCall> calls) {
        return calls.map(FileCall::waited).reduce(Range.exactly(0), Range::plus);
    }

    /** Surely within the limit, and possibly. */
    private static Range within(List<FileCall> over, String outcome, double limit) {
        return new Range(
                over.stream()
                        .filter(call ->
                                call.outcome().equals(outcome) && call.waited().most() <= limit)
                        .count(),
                over.stream()
                        .filter(call ->
                                call.outcome().equals(outcome) && call.waited().least() <= limit)
                        .count());
    }

    private static long count(List<FileCall> over, String outcome) {
        return over.stream().filter(call -> call.outcome().equals(outcome)).count();
    }
}
