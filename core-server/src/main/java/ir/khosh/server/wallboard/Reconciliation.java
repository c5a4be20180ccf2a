package ir.khosh.server.wallboard;

import ir.khosh.server.calls.CallRow;
import ir.khosh.server.calls.FloorPicture;
import ir.khosh.server.platform.TimedWork;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.asterisk.recount.Range;
import ir.khosh.telephony.asterisk.recount.Recount;
import ir.khosh.telephony.asterisk.recount.Recounted;
import ir.khosh.telephony.figures.Figure;
import ir.khosh.telephony.figures.SeatTime;
import ir.khosh.telephony.figures.Span;
import ir.khosh.telephony.figures.Thresholds;
import ir.khosh.wire.wallboard.ReconciliationView;
import ir.khosh.wire.wallboard.ReconciliationView.CallLine;
import ir.khosh.wire.wallboard.ReconciliationView.FigureLine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Holds the board against the exchange's own file, every few minutes and whenever somebody asks. */
@Singleton
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class.getName());
    private static final ReconciliationView NEVER =
            new ReconciliationView(null, null, null, null, 0, 0, List.of(), List.of());

    private final DayLedger ledger;
    private final FloorPicture floor;
    private final BoardRules rules;
    private final TimedWork timed;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final Duration period;
    private final Duration settle;
    private volatile ReconciliationView last = NEVER;

    @Inject
    Reconciliation(
            DayLedger ledger,
            FloorPicture floor,
            BoardRules rules,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.reconciliation.minutes", defaultValue = "5") long minutes,
            @ConfigProperty(name = "khosh.reconciliation.settle-seconds", defaultValue = "10") long settleSeconds) {
        this.ledger = ledger;
        this.floor = floor;
        this.rules = rules;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
        this.period = Duration.ofMinutes(minutes);
        this.settle = Duration.ofSeconds(settleSeconds);
    }

    void onStart(@Observes @Priority(6100) @Initialized(ApplicationScoped.class) Object started) {
        metrics.gauge("khosh_reconciliation_differences", () -> last.differences());
        timed.every(period, "reconciliation", fencingNumber -> run());
    }

    ReconciliationView last() {
        return last;
    }

    /** Reads the file and, when the records were rewritten, the database: takes its time. */
    synchronized ReconciliationView run() {
        Optional<Path> file = floor.queueLog().filter(Files::isReadable);
        Optional<String> overflow = floor.overflowQueue();
        if (file.isEmpty() || overflow.isEmpty()) {
            metrics.counter("khosh_reconciliation_failed").inc();
            return remember(trouble("پروندهٔ تماس‌های مرکز تلفن از اینجا در دسترس نیست."));
        }
        try {
            if (ledger.isStale()) {
                ledger.reload();
            }
            Instant now = clock.instant();
            Instant from = ledger.read(day -> day.calls().day().from());
            Recounted recounted = new Recount(overflow.get(), from, now).read(file.get());
            return remember(ledger.read(day -> compare(day, recounted, from, now)));
        } catch (UncheckedIOException e) {
            metrics.counter("khosh_reconciliation_failed").inc();
            LOG.log(Level.WARNING, "the exchange's file of calls could not be recounted", e);
            return remember(trouble("پروندهٔ تماس‌های مرکز تلفن خوانده نشد."));
        }
    }

    private ReconciliationView compare(DayLedger.Day day, Recounted recounted, Instant from, Instant now) {
        List<CallRow> rows = List.copyOf(day.calls().rows());
        CallComparison calls = new CallComparison(rows, recounted.calls(), now.minus(settle));
        List<CallLine> differing = calls.differences();
        Set<String> onBoard = calls.countedOnBoard();
        List<PastCall> past =
                onBoard.stream().flatMap(id -> day.calls().past(id).stream()).toList();
        List<SeatTime> seats = day.seats().until(now);
        List<FigureLine> figures = figures(
                new Span(from, day.calls().day().until(), past, seats),
                recounted.figures(
                        calls.countedInFile(), seconds(Thresholds::answer), seconds(Thresholds::shortAbandon)));
        int differences = differing.size()
                + (int) figures.stream().filter(FigureLine::differs).count();
        return new ReconciliationView(
                now, from, now.minus(settle), null, onBoard.size(), differences, figures, differing);
    }

    private double seconds(Function<Thresholds, Duration> which) {
        return which.apply(rules.figures().thresholds()).toMillis() / 1e3;
    }

    private List<FigureLine> figures(Span board, Map<String, Range> file) {
        return rules.figures().list().stream()
                .map(figure -> line(figure, figure.of(board), file.get(figure.name())))
                .toList();
    }

    private static FigureLine line(Figure figure, OptionalDouble board, Range file) {
        boolean differs = board.isPresent() != (file != null) || file != null && !file.holds(board.getAsDouble());
        return new FigureLine(
                figure.name(),
                figure.version(),
                figure.unit().name(),
                board.isPresent() ? board.getAsDouble() : null,
                file == null ? null : file.least(),
                file == null || Double.isInfinite(file.most()) ? null : file.most(),
                differs);
    }

    private ReconciliationView trouble(String words) {
        return new ReconciliationView(
                clock.instant(), null, null, words, 0, last.differences(), List.of(), last.differingCalls());
    }

    private ReconciliationView remember(ReconciliationView view) {
        if (view.differences() > last.differences()) {
            LOG.warning("the board differs from the exchange's file in " + view.differences() + " places: "
                    + view.differingCalls().stream()
                            .map(CallLine::callId)
                            .limit(20)
                            .toList());
        }
        metrics.counter("khosh_reconciliations").inc();
        last = view;
        return view;
    }
}
