package ir.khosh.server.notifications;

import ir.khosh.values.PhoneNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One batch on its way, side by side. Nothing is handed to a lane before it is written that it leaves, and what came back is
 * written before more is handed out: with one lane, as in ordinary hours, a server that dies leaves at most one notice of
 * which it is not written what became. With several each has a second at hand, since they would else wait for the writing.
 * What is only asked after has lanes of its own, so that a provider that hangs does not hold up what can leave by another.
 * What one person gets keeps its order. For one batch and one thread.
 */
final class NoticeLanes {

    /** So many more due, so many lanes more: in ordinary hours there is one. */
    private static final int DUE_A_LANE = 16;

    /** What is written of the notices. */
    interface Book {

        /** Writes what became of some and hands out others. @return those that may leave */
        List<OutboxRows.Due> turn(List<Settled> brought, List<OutboxRows.Due> next);
    }

    private record Brought(OutboxRows.Due row, Settled outcome, RuntimeException failure) {}

    private final int most;
    private final Executor threads;
    private final Function<OutboxRows.Due, Settled> carrying;
    private final Book book;
    private final BlockingQueue<Optional<OutboxRows.Due>> toSend = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<OutboxRows.Due>> toAsk = new LinkedBlockingQueue<>();
    private final BlockingQueue<Brought> brought = new LinkedBlockingQueue<>();
    private final Set<PhoneNumber> busy = new HashSet<>();
    private int sending;
    private int asking;
    private RuntimeException failure;

    /**
     * @param most lanes for sending, and as many for asking
     * @param carrying blocks as long as a provider may, on a thread of {@code threads}
     */
    NoticeLanes(int most, Executor threads, Function<OutboxRows.Due, Settled> carrying, Book book) {
        this.most = most;
        this.threads = threads;
        this.carrying = carrying;
        this.book = book;
    }

    /** How many for so many that are due. */
    static int lanesFor(int due, int most) {
        return Math.min(most, 1 + due / DUE_A_LANE);
    }

    /**
     * @param inTime while true more is handed out
     * @return what was not handed out in time
     * @throws RuntimeException of the first lane that failed, when all others are written
     */
    List<OutboxRows.Due> carry(List<OutboxRows.Due> due, BooleanSupplier inTime) {
        List<OutboxRows.Due> waiting = new ArrayList<>(due);
        int asked = (int) due.stream().filter(OutboxRows.Due::asked).count();
        int lanes = lanesFor(due.size() - asked, most);
        int askers = Math.min(asked, most);
        int sendsOut = lanes == 1 ? 1 : 2 * lanes;
        try {
            open(lanes, toSend);
            open(askers, toAsk);
            List<Settled> outcomes = List.of();
            do {
                handOut(book.turn(outcomes, inTime.getAsBoolean() ? next(waiting, sendsOut, askers) : List.of()));
                outcomes = isIdle() ? List.of() : awaitBrought();
            } while (!isIdle() || !outcomes.isEmpty() || !waiting.isEmpty() && inTime.getAsBoolean());
        } finally {
            close(lanes, toSend);
            close(askers, toAsk);
        }
        if (failure != null) {
            throw failure;
        }
        return waiting;
    }

    private void open(int lanes, BlockingQueue<Optional<OutboxRows.Due>> from) {
        for (int lane = 0; lane < lanes; lane++) {
            threads.execute(() -> lane(from));
        }
    }

    private static void close(int lanes, BlockingQueue<Optional<OutboxRows.Due>> from) {
        for (int lane = 0; lane < lanes; lane++) {
            from.add(Optional.empty());
        }
    }

    private boolean isIdle() {
        return sending + asking == 0;
    }

    private List<OutboxRows.Due> next(List<OutboxRows.Due> waiting, int sendsOut, int asksOut) {
        Set<PhoneNumber> served = new HashSet<>(busy);
        List<OutboxRows.Due> next = new ArrayList<>();
        int sends = sendsOut - sending;
        int asks = asksOut - asking;
        for (Iterator<OutboxRows.Due> all = waiting.iterator(); all.hasNext() && sends + asks > 0; ) {
            OutboxRows.Due row = all.next();
            if ((row.asked() ? asks : sends) > 0 && served.add(row.to())) {
                next.add(row);
                all.remove();
                asks -= row.asked() ? 1 : 0;
                sends -= row.asked() ? 0 : 1;
            }
        }
        return next;
    }

    private void handOut(List<OutboxRows.Due> rows) {
        for (OutboxRows.Due row : rows) {
            busy.add(row.to());
            count(row, 1);
            (row.asked() ? toAsk : toSend).add(Optional.of(row));
        }
    }

    private void count(OutboxRows.Due row, int more) {
        asking += row.asked() ? more : 0;
        sending += row.asked() ? 0 : more;
    }

    private List<Settled> awaitBrought() {
        List<Brought> all = new ArrayList<>();
        try {
            Brought first = brought.poll(OutboxRows.HELD.toSeconds(), TimeUnit.SECONDS);
            if (first == null) {
                throw new IllegalStateException("a lane of the outbox did not come back");
            }
            all.add(first);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        brought.drainTo(all);
        List<Settled> outcomes = new ArrayList<>();
        for (Brought one : all) {
            busy.remove(one.row.to());
            count(one.row, -1);
            if (one.outcome != null) {
                outcomes.add(one.outcome);
            } else if (failure == null) {
                failure = one.failure;
            }
        }
        return outcomes;
    }

    private void lane(BlockingQueue<Optional<OutboxRows.Due>> from) {
        try {
            for (Optional<OutboxRows.Due> row = from.take(); row.isPresent(); row = from.take()) {
                brought.add(carry(row.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Brought carry(OutboxRows.Due row) {
        try {
            return new Brought(row, carrying.apply(row), null);
        } catch (RuntimeException e) {
            // it stays with us in the book, so that it is asked after
            return new Brought(row, null, e);
        }
    }
}
