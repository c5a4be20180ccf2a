package ir.khosh.telephony.figures;

import static ir.khosh.telephony.figures.Counts.ratio;

import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.figures.Figure.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All formulas by name and version. "Service level" has several definitions in use, which differ in what they do with
 * callers who gave up; none is called just service level, so that two people never compare different things.
 */
public final class Figures {

    private static final Predicate<PastCall> ALL = call -> true;
    private static final Predicate<PastCall> ANSWERED = is(Outcome.ANSWERED);
    private static final Predicate<PastCall> ABANDONED = is(Outcome.ABANDONED);

    private final List<Figure> all = new ArrayList<>();
    private final Thresholds thresholds;

    private Figures(Thresholds thresholds) {
        this.thresholds = thresholds;
        serviceLevels();
        emergencyStandard();
        waiting();
        abandonment();
        work();
    }

    public static Figures standard(Thresholds thresholds) {
        return new Figures(thresholds);
    }

    public Thresholds thresholds() {
        return thresholds;
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
        Duration limit = thresholds.answer();
        Predicate<PastCall> inTime = ANSWERED.and(within(limit));
        Predicate<PastCall> shortly = ABANDONED.and(within(thresholds.shortAbandon()));
        String words = "answered within " + limit.toSeconds() + " s";
        add(
                "service-level-of-offered",
                Unit.RATIO,
                words + ", of all offered; every caller who gave up counts against it",
                new Behind(inTime, ALL),
                counts -> ratio(counts.within(Outcome.ANSWERED, limit), counts.offered()));
        add(
                "service-level-of-answered",
                Unit.RATIO,
                words + ", of all answered; callers who gave up do not count",
                new Behind(inTime, ANSWERED),
                counts -> ratio(counts.within(Outcome.ANSWERED, limit), counts.count(Outcome.ANSWERED)));
        add(
                "service-level-without-short-abandons",
                Unit.RATIO,
                words + ", of all offered but those who gave up within "
                        + thresholds.shortAbandon().toSeconds() + " s",
                new Behind(inTime, shortly.negate()),
                counts -> ratio(counts.within(Outcome.ANSWERED, limit), counts.offered() - abandonedShortly(counts)));
        add(
                "service-level-with-abandons-in-time",
                Unit.RATIO,
                words + " or given up within that time, of all offered",
                new Behind(ANSWERED.or(ABANDONED).and(within(limit)), ALL),
                counts -> ratio(
                        counts.within(Outcome.ANSWERED, limit) + counts.within(Outcome.ABANDONED, limit),
                        counts.offered()));
    }

    private void emergencyStandard() {
        for (Duration limit : List.of(Thresholds.NENA_MOST, Thresholds.NENA_NEARLY_ALL)) {
            add(
                    "emergency-answered-in-" + limit.toSeconds() + "-s",
                    Unit.RATIO,
                    "answered within " + limit.toSeconds() + " s, of all offered: NENA-STA-020 asks for "
                            + (limit.equals(Thresholds.NENA_MOST) ? 90 : 95) + " %",
                    new Behind(ANSWERED.and(within(limit)), ALL),
                    counts -> ratio(counts.within(Outcome.ANSWERED, limit), counts.offered()));
        }
    }

    private void waiting() {
        add(
                "average-speed-of-answer",
                Unit.SECONDS,
                "waiting time of answered calls, divided by their number",
                Behind.all(ANSWERED),
                counts -> ratio(counts.waitedForAnswer() / 1e3, counts.count(Outcome.ANSWERED)));
        add(
                "longest-wait",
                Unit.SECONDS,
                "the longest waiting time of any call, answered or not",
                Behind.all(ALL),
                counts ->
                        counts.offered() == 0 ? OptionalDouble.empty() : OptionalDouble.of(counts.longestWait() / 1e3));
    }

    private void abandonment() {
        Predicate<PastCall> shortly = ABANDONED.and(within(thresholds.shortAbandon()));
        add(
                "abandonment",
                Unit.RATIO,
                "callers who gave up, of all offered",
                new Behind(ABANDONED, ALL),
                counts -> ratio(counts.count(Outcome.ABANDONED), counts.offered()));
        add(
                "abandonment-without-short",
                Unit.RATIO,
                "callers who gave up after more than "
                        + thresholds.shortAbandon().toSeconds() + " s, of all offered but those who gave up sooner",
                new Behind(ABANDONED.and(shortly.negate()), shortly.negate()),
                counts -> ratio(
                        counts.count(Outcome.ABANDONED) - abandonedShortly(counts),
                        counts.offered() - abandonedShortly(counts)));
        add(
                "expiry",
                Unit.RATIO,
                "calls that nobody answered before the carrier's limit, of all offered",
                new Behind(is(Outcome.EXPIRED), ALL),
                counts -> ratio(counts.count(Outcome.EXPIRED), counts.offered()));
        add("offered", Unit.CALLS, "calls that reached the queue", Behind.all(ALL), counts -> number(counts.offered()));
        count("answered", Outcome.ANSWERED, "calls that somebody answered");
        count("abandoned", Outcome.ABANDONED, "callers who gave up while they waited");
        count("expired", Outcome.EXPIRED, "calls that nobody answered before the carrier's limit");
    }

    private void count(String name, Outcome outcome, String definition) {
        add(name, Unit.CALLS, definition, Behind.all(is(outcome)), counts -> number(counts.count(outcome)));
    }

    private void work() {
        add(
                "average-handling-time",
                Unit.SECONDS,
                "talking (hold included) and work after calls, divided by the answered calls",
                Behind.all(ANSWERED),
                counts -> ratio(busy(counts) / 1e3, counts.count(Outcome.ANSWERED)));
        add(
                "average-handling-time-of-parts",
                Unit.SECONDS,
                "talking (hold included) and work after calls, divided by operators' parts in calls: a call that was given"
                        + " on counts once for each who had it",
                Behind.all(ANSWERED),
                counts -> ratio(busy(counts) / 1e3, counts.parts()));
        add(
                "occupancy",
                Unit.RATIO,
                "talking and work after calls, of these and the time available; pauses do not count",
                Behind.all(ANSWERED),
                counts -> ratio(busy(counts), busy(counts) + counts.seats(SeatTime::available)));
    }

    private long abandonedShortly(Counts counts) {
        return counts.within(Outcome.ABANDONED, thresholds.shortAbandon());
    }

    private static double busy(Counts counts) {
        return counts.seats(SeatTime::talking) + counts.seats(SeatTime::wrapUp);
    }

    private static Predicate<PastCall> is(Outcome outcome) {
        return call -> call.outcome() == outcome;
    }

    private static Predicate<PastCall> within(Duration limit) {
        return call -> Counts.waited(call).compareTo(limit) <= 0;
    }

    private static OptionalDouble number(long calls) {
        return OptionalDouble.of(calls);
    }

    private void add(
            String name, Unit unit, String definition, Behind behind, Function<Counts, OptionalDouble> formula) {
        all.add(new Figure(name, 1, unit, definition, behind, formula));
    }
}
