package ir.khosh.telephony.figures;

import static ir.khosh.telephony.figures.Counts.ratio;

import ir.khosh.telephony.figures.Figure.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * All formulas by name and version. "Service level" has four definitions in use, which differ in what they do with
 * callers who gave up; none is called just service level, so that two people never compare different things.
 */
public final class Figures {

    private final List<Figure> all = new ArrayList<>();
    private final Thresholds thresholds;

    private Figures(Thresholds thresholds) {
        this.thresholds = thresholds;
        serviceLevels();
        waiting();
        abandonment();
        work();
    }

    public static Figures standard(Thresholds thresholds) {
        return new Figures(thresholds);
    }

    public List<Figure> list() {
        return List.copyOf(all);
    }

    /** The newest version. */
    public Optional<Figure> find(String name) {
        return all.stream().filter(figure -> figure.name().equals(name)).max(Comparator.comparingInt(Figure::version));
    }

    public Optional<Figure> find(String name, int version) {
        return all.stream()
                .filter(figure -> figure.name().equals(name) && figure.version() == version)
                .findFirst();
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public Figure get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no figure is called " + name));
    }

    private void serviceLevels() {
        String inTime = "answered within " + thresholds.answer().toSeconds() + " s";
        add(
                "service-level-of-offered",
                Unit.RATIO,
                inTime + ", of all offered; every caller who gave up counts against it",
                counts -> ratio(counts.answeredInTime(), counts.offered()));
        add(
                "service-level-of-answered",
                Unit.RATIO,
                inTime + ", of all answered; callers who gave up do not count",
                counts -> ratio(counts.answeredInTime(), counts.answered()));
        add(
                "service-level-without-short-abandons",
                Unit.RATIO,
                inTime + ", of all offered but those who gave up within "
                        + thresholds.shortAbandon().toSeconds() + " s",
                counts -> ratio(counts.answeredInTime(), counts.offered() - counts.abandonedShortly()));
        add(
                "service-level-with-abandons-in-time",
                Unit.RATIO,
                inTime + " or given up within that time, of all offered",
                counts -> ratio(counts.answeredInTime() + counts.abandonedInTime(), counts.offered()));
    }

    private void waiting() {
        add(
                "average-speed-of-answer",
                Unit.SECONDS,
                "waiting time of answered calls, divided by their number",
                counts -> ratio(counts.waitedForAnswer(), counts.answered()));
        add(
                "longest-wait",
                Unit.SECONDS,
                "the longest waiting time of any call, answered or not",
                counts -> counts.offered() == 0 ? OptionalDouble.empty() : OptionalDouble.of(counts.longestWait()));
    }

    private void abandonment() {
        add(
                "abandonment",
                Unit.RATIO,
                "callers who gave up, of all offered",
                counts -> ratio(counts.abandoned(), counts.offered()));
        add(
                "abandonment-without-short",
                Unit.RATIO,
                "callers who gave up after more than "
                        + thresholds.shortAbandon().toSeconds() + " s, of all offered but those who gave up sooner",
                counts -> ratio(
                        counts.abandoned() - counts.abandonedShortly(), counts.offered() - counts.abandonedShortly()));
        add(
                "expiry",
                Unit.RATIO,
                "calls that nobody answered before the carrier's limit, of all offered",
                counts -> ratio(counts.expired(), counts.offered()));
        add("offered", Unit.CALLS, "calls that reached the queue", counts -> OptionalDouble.of(counts.offered()));
    }

    private void work() {
        add(
                "average-handling-time",
                Unit.SECONDS,
                "talking (hold included) and work after calls, divided by the answered calls",
                counts -> ratio(counts.seats(SeatTime::talking) + counts.seats(SeatTime::wrapUp), counts.answered()));
        add(
                "occupancy",
                Unit.RATIO,
                "talking and work after calls, of these and the time available; pauses do not count",
                counts -> {
                    double busy = counts.seats(SeatTime::talking) + counts.seats(SeatTime::wrapUp);
                    return ratio(busy, busy + counts.seats(SeatTime::available));
                });
    }

    private void add(String name, Unit unit, String definition, Function<Counts, OptionalDouble> formula) {
        all.add(new Figure(name, 1, unit, definition, span -> formula.apply(new Counts(span, thresholds))));
    }
}
