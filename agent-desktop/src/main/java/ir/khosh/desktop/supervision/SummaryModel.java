package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.desktop.server.TasksClient;
import ir.khosh.wire.contractors.ContractorStandingView;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What waits for a supervisor, counted; each figure knows when it was true. */
public final class SummaryModel {

    /** What can wait, in the order of the cards. */
    public enum Matter {
        CLAIMS,
        PENALTIES,
        COMPLAINTS,
        APPEALS,
        TERMINATIONS,
        TASKS,
        OVERDUE,
        UNCOVERED,
        DEAD_LETTERS
    }

    /**
     * @param count null until it is known
     * @param full the server lists no more than so many: there may be more
     * @param at when it was true
     * @param trouble why it is not known now; empty when it is
     */
    public record Figure(Integer count, boolean full, Instant at, String trouble) {
        static final Figure UNKNOWN = new Figure(null, false, null, "");
    }

    private static final int MOST = 200;
    private static final int PAGE = 50;
    private static final int MOST_CONTRACTORS = 500;

    private final Clock clock;
    private final Map<Matter, ReadOnlyObjectWrapper<Figure>> figures = new EnumMap<>(Matter.class);
    private final List<LoadedList<?>> lists = new ArrayList<>();

    public SummaryModel(SupervisionClient server, TasksClient tasks, JobsClient jobs, Clock clock) {
        this.clock = clock;
        for (Matter matter : Matter.values()) {
            figures.put(matter, new ReadOnlyObjectWrapper<>(Figure.UNKNOWN));
        }
        count(Matter.CLAIMS, () -> server.claims("REPORTED"), MOST);
        count(Matter.PENALTIES, () -> server.penalties("OBJECTED"), MOST);
        count(Matter.COMPLAINTS, () -> server.complaints(null), MOST, one -> isOpen(one.state()));
        LoadedList<ContractorStandingView> standings =
                count(Matter.APPEALS, server::standings, MOST_CONTRACTORS, one -> one.appeal() != null);
        also(
                standings,
                Matter.TERMINATIONS,
                one -> one.termination() != null
                        && "PROPOSED".equals(one.termination().state()));
        count(Matter.TASKS, tasks::list, MOST);
        count(Matter.OVERDUE, () -> jobs.search(Map.of("overdue", true)), PAGE);
        count(Matter.UNCOVERED, () -> jobs.search(Map.of("state", "NO_COVERAGE")), PAGE);
        count(Matter.DEAD_LETTERS, () -> server.outbox("DEAD"), MOST);
    }

    private static boolean isOpen(String complaint) {
        return "OPEN".equals(complaint) || "ANSWERED".equals(complaint);
    }

    private <T> void count(Matter matter, Supplier<Answer<List<T>>> source, int most) {
        count(matter, source, most, one -> true);
    }

    private <T> LoadedList<T> count(Matter matter, Supplier<Answer<List<T>>> source, int most, Predicate<T> counted) {
        LoadedList<T> list = new LoadedList<>(source);
        lists.add(list);
        list.state().addListener((observed, was, is) -> told(matter, list, most, counted));
        return list;
    }

    private <T> void also(LoadedList<T> list, Matter matter, Predicate<T> counted) {
        list.state().addListener((observed, was, is) -> told(matter, list, MOST_CONTRACTORS, counted));
    }

    private <T> void told(Matter matter, LoadedList<T> list, int most, Predicate<T> counted) {
        ReadOnlyObjectWrapper<Figure> figure = figures.get(matter);
        if (list.state().get() == LoadedList.State.READY) {
            int count = (int) list.items().stream().filter(counted).count();
            figure.set(new Figure(count, list.items().size() >= most, clock.instant(), ""));
        } else if (list.state().get() == LoadedList.State.FAILED) {
            Figure was = figure.get();
            figure.set(
                    new Figure(was.count(), was.full(), was.at(), list.trouble().get()));
        }
    }

    public void reload() {
        lists.forEach(LoadedList::reload);
    }

    public ReadOnlyObjectProperty<Figure> figure(Matter matter) {
        return figures.get(matter).getReadOnlyProperty();
    }
}
