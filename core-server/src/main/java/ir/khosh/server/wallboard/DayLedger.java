package ir.khosh.server.wallboard;

import ir.khosh.server.calls.AgentDecision;
import ir.khosh.server.calls.CallAudience;
import ir.khosh.server.calls.CallRow;
import ir.khosh.server.calls.FloorPicture;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The day on the board, in memory: built from the records at the start and whenever they were rewritten, moved by every
 * piece of news in between. News is only noted by who brings it and taken in by who reads.
 */
@Singleton
class DayLedger implements CallAudience {

    /** A day's calls and seats, read under the ledger's lock. */
    record Day(TodaysCalls calls, TodaysSeats seats) {}

    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private final BoardRules rules;
    private final DayRecords records;
    private final FloorPicture floor;
    private final Clock clock;
    private Day day;

    @Inject
    DayLedger(BoardRules rules, DayRecords records, FloorPicture floor, Clock clock) {
        this.rules = rules;
        this.records = records;
        this.floor = floor;
        this.clock = clock;
        begin(TehranDay.of(clock.instant()));
    }

    private void begin(TehranDay next) {
        TodaysSeats seats =
                day == null ? new TodaysSeats(next.from()) : day.seats().next(next.from());
        day = new Day(new TodaysCalls(next, rules.figures().thresholds()), seats);
    }

    @Override
    public void moved(CallRow call, String event, String extension, Instant at) {
        if (call.outgoing()) {
            return;
        }
        news.add(() -> {
            day.calls().put(call);
            if ("Connected".equals(event) && extension != null) {
                day.seats().take(SeatNews.talks(extension, call.callId(), at));
            } else if ("Released".equals(event) && extension != null) {
                day.seats().take(SeatNews.talksNoMore(extension, call.callId(), at));
            } else if ("Ended".equals(event)) {
                day.seats().take(SeatNews.talksNoMore(null, call.callId(), at));
            }
        });
    }

    void onDecision(@Observes AgentDecision decision) {
        news.add(() -> day.seats().take(SeatNews.decided(decision.extension(), decision.state(), decision.since())));
    }

    @Override
    public void rewritten() {
        stale.set(true);
    }

    /** True while the records say more than the ledger took in. */
    boolean isStale() {
        return stale.get();
    }

    /** Reads the day as it is now. */
    synchronized <T> T read(Function<Day, T> reader) {
        Instant now = clock.instant();
        if (!day.calls().day().contains(now)) {
            begin(TehranDay.of(now));
        }
        takeNews();
        return reader.apply(day);
    }

    private void takeNews() {
        for (Runnable piece = news.poll(); piece != null; piece = news.poll()) {
            piece.run();
        }
    }

    Optional<CallRow> find(String callId) {
        return read(today -> today.calls().find(callId));
    }

    /** Blocks on the database; what is heard meanwhile is not lost. */
    void reload() {
        stale.set(false);
        try {
            TehranDay today = TehranDay.of(clock.instant());
            List<CallRow> calls = records.calls(today);
            List<SeatNews> seats = records.seats(today);
            replace(today, calls, seats);
        } catch (RuntimeException e) {
            stale.set(true);
            throw e;
        }
    }

    private synchronized void replace(TehranDay today, List<CallRow> calls, List<SeatNews> seats) {
        if (!today.equals(day.calls().day())) {
            begin(today);
        }
        takeNews();
        day.calls().reconcile(calls);
        TodaysSeats fresh = new TodaysSeats(today.from());
        seats.forEach(fresh::take);
        // what was decided and what is held now is known better than written
        floor.decisions()
                .forEach(decision ->
                        fresh.take(SeatNews.decided(decision.extension(), decision.state(), decision.since())));
        floor.now().seats().stream()
                .filter(seat -> "TALKING".equals(seat.state())
                        && day.calls().find(seat.callId()).isPresent())
                .forEach(seat -> fresh.take(SeatNews.talks(seat.extension(), seat.callId(), seat.since())));
        day = new Day(day.calls(), fresh);
    }
}
