package ir.khosh.desktop.desk;

import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.push.Push;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The calls on this operator's desk, one of them in front. A new call comes to the front only when nothing is being
 * written there; what is written is saved at each pause of typing. Lives on the screen's thread.
 * Longer than most: all ways in which a call comes to a desk and leaves it stand together, so that no two disagree.
 */
public final class Desk implements Consumer<Push> {

    private static final Duration PAUSE_OF_TYPING = Duration.ofMillis(400);
    private static final Duration NOTHING_DONE = Duration.ofMinutes(2);

    /** A calm word about a call that left by itself. */
    public record Trace(String caller, String reason, Instant at) {}

    private final Clock clock;
    private final DraftFolder folder;
    private final Delay.Factory delays;
    private final TravellingDraft travelling = new TravellingDraft();
    private final PassedOn passedOn = new PassedOn();
    private final ObservableList<DeskCall> calls = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<DeskCall> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>();

    public Desk(Clock clock, DraftFolder folder, Delay.Factory delays) {
        this.clock = clock;
        this.folder = folder;
        this.delays = delays;
        folder.list().forEach(this::restore);
    }

    public ObservableList<DeskCall> calls() {
        return calls;
    }

    /** The call in front; null when the desk is empty. */
    public ReadOnlyObjectProperty<DeskCall> current() {
        return current.getReadOnlyProperty();
    }

    /** The last call that left by itself; null when none has. */
    public ReadOnlyObjectProperty<Trace> trace() {
        return trace.getReadOnlyProperty();
    }

    @Override
    public void accept(Push message) {
        if (message instanceof Push.Welcome welcome) {
            welcome(welcome);
        } else if (message instanceof Push.Pop news) {
            pop(news.pop());
        } else if (message instanceof Push.CardReady news) {
            find(news.callId())
                    .ifPresent(call -> call.update(Pops.withCard(call.pop().get(), news)));
        } else if (message instanceof Push.Answered news) {
            find(news.callId()).ifPresent(call -> {
                call.answered(news.at());
                save(call);
            });
        } else if (message instanceof Push.Withdrawn news) {
            find(news.callId()).ifPresent(call -> leave(call, news.reason()));
        } else if (message instanceof Push.Ended news) {
            find(news.callId()).ifPresent(call -> {
                call.endsFor(news.reason());
                end(call, news.at());
            });
        } else if (message instanceof Push.Control news) {
            control(news.control());
        }
    }

    private void control(CallControlView view) {
        find(view.callId()).ifPresent(call -> call.controlled(view));
    }

    private void welcome(Push.Welcome welcome) {
        if (welcome.resumed()) {
            return;
        }
        Set<String> there = welcome.calls().stream().map(ScreenPop::callId).collect(Collectors.toSet());
        List.copyOf(calls).stream()
                .filter(call -> call.isLive() && !there.contains(call.callId()))
                .forEach(call -> end(call, clock.instant()));
        welcome.calls().forEach(this::pop);
        welcome.answered().forEach(this);
        welcome.controls().forEach(this::control);
    }

    private void pop(ScreenPop pop) {
        Optional<DeskCall> known = find(pop.callId());
        Optional<Draft> brought = travelling.unpack(pop);
        if (known.isPresent() && !known.get().givesWayTo(brought)) {
            brought.ifPresent(known.get().draft()::bringAgain);
            known.get().rings(pop);
            return;
        }
        known.ifPresent(calls::remove);
        DeskCall call = brought.or(() -> passedOn.takeBack(pop.callId()))
                .map(draft -> new DeskCall(pop, DraftModel.brought(draft), clock.instant()))
                .orElseGet(() -> unseen(pop));
        add(call);
        if (current.get() == null
                || current.get() == known.orElse(null)
                || current.get().isDone()) {
            current.set(call);
        }
    }

    /** A call that is not on the desk and never will be; for getting ready. */
    public DeskCall unseen(ScreenPop pop) {
        return new DeskCall(
                pop, new DraftModel(UUID.randomUUID().toString(), pop.callId(), clock.instant()), clock.instant());
    }

    /** For somebody who is not on the line; it never comes to the desk, and its draft lives as long as its form. */
    public DeskCall withoutCall() {
        return unseen(Pops.ofNobody(clock.instant()));
    }

    private void add(DeskCall call) {
        Delay pause = delays.of(PAUSE_OF_TYPING);
        call.draft().onChange(() -> pause.restart(() -> save(call)));
        calls.add(call);
    }

    private void save(DeskCall call) {
        if (calls.contains(call) && call.draft().touched().get()) {
            folder.save(call.saved());
        }
    }

    private void restore(Draft saved) {
        DeskCall call = new DeskCall(Pops.of(saved), DraftModel.of(saved), saved.startedAt());
        call.ended(saved.startedAt());
        add(call);
        if (current.get() == null) {
            current.set(call);
        }
    }

    private void leave(DeskCall call, String reason) {
        leave(call, reason, call.draft().isWrittenHere());
    }

    private void leave(DeskCall call, String reason, boolean written) {
        if (written) {
            call.withdrawn(clock.instant());
        } else {
            trace.set(new Trace(call.pop().get().caller(), reason, clock.instant()));
            close(call);
        }
    }

    /** The caller waits for any desk now; what was written stays here for when they come back. */
    public void parked(DeskCall call) {
        if (calls.contains(call)) {
            leave(call, "PARKED", call.draft().touched().get());
        }
    }

    private void end(DeskCall call, Instant at) {
        if (call.phase().get() == DeskCall.Phase.RINGING) {
            leave(call, "CALLER_GONE");
        } else if (call.isOnlyAsked()) {
            trace.set(new Trace(call.pop().get().caller(), "ASKED", at));
            close(call);
        } else if (call.isLive()) {
            call.ended(at);
            if (call.disposition().get() != null) {
                close(call);
            } else {
                delays.of(NOTHING_DONE).restart(() -> closeWithoutResult(call));
            }
        }
    }

    /** The server gives such a call its outcome by a rule of its own; the desk only lets go of it. */
    private void closeWithoutResult(DeskCall call) {
        if (calls.contains(call) && call.isDone()) {
            trace.set(new Trace(call.pop().get().caller(), "NO_RESULT", clock.instant()));
            close(call);
        }
    }

    /** Where a call stands here; empty when it is not on this desk. */
    public Optional<DeskCall.Phase> phaseOf(String callId) {
        return find(callId).map(call -> call.phase().get());
    }

    private Optional<DeskCall> find(String callId) {
        return calls.stream().filter(call -> call.callId().equals(callId)).findFirst();
    }

    /** The calls that are not in front, in the order in which {@link #showNext} goes through them. */
    public List<DeskCall> listOthers() {
        List<DeskCall> others = new ArrayList<>(calls);
        Collections.rotate(others, -(calls.indexOf(current.get()) + 1));
        others.remove(current.get());
        return others;
    }

    /** Brings the next call to the front, round and round. */
    public void showNext() {
        listOthers().stream().findFirst().ifPresent(this::show);
    }

    public void show(DeskCall call) {
        if (calls.contains(call)) {
            current.set(call);
        }
    }

    /** What is written about this call, to go along with it to a colleague. */
    public String packed(DeskCall call) {
        return travelling.pack(call.saved());
    }

    /** A colleague has the call, with all that was written; it comes back with it when nobody takes it. */
    public void passOn(DeskCall call) {
        if (calls.contains(call)) {
            passedOn.keep(call.callId(), call.saved());
            trace.set(new Trace(call.pop().get().caller(), "PASSED_ON", clock.instant()));
            close(call);
        }
    }

    /** The call is finished, or its draft given up. */
    public void close(DeskCall call) {
        calls.remove(call);
        folder.delete(call.draft().key());
        if (current.get() == call) {
            current.set(
                    calls.stream().filter(DeskCall::isLive).findFirst().orElse(calls.isEmpty() ? null : calls.get(0)));
        }
    }

    /** Saves at once what is being written, as before leaving. */
    public void saveAll() {
        calls.forEach(this::save);
    }
}
