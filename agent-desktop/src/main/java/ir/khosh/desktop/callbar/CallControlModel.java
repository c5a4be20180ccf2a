package ir.khosh.desktop.callbar;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.OwnPhone;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.desktop.server.Failure;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.CallControlView;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The call in front while it lasts: how it stands, what can be done with it, and doing it. What can be done is the
 * server's word; only a hold at the desktop's own phone needs no server. Lives on the screen's thread.
 */
public final class CallControlModel {

    private final Desk desk;
    private final CallControlClient client;
    private final OwnPhone phone;
    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<Set<CallAction>> actions = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<CallStanding> standing = new ReadOnlyObjectWrapper<>(CallStanding.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Instant heldSince;

    public CallControlModel(Desk desk, CallControlClient client, OwnPhone phone, ObservableValue<Instant> now) {
        this.desk = desk;
        this.client = client;
        this.phone = phone;
        this.now = now;
        desk.current().addListener((observed, was, is) -> {
            trouble.set("");
            heldSince = null;
        });
        desk.current().flatMap(DeskCall::phase).addListener((observed, was, is) -> update());
        desk.current().flatMap(DeskCall::control).addListener((observed, was, is) -> update());
        phone.talking().addListener((observed, was, is) -> update());
        phone.holding().addListener((observed, was, is) -> update());
        now.addListener((observed, was, is) -> update());
        update();
    }

    private void update() {
        DeskCall call = desk.current().get();
        boolean talks = call != null && call.phase().get() == DeskCall.Phase.CONNECTED;
        CallControlView control = call == null ? null : call.control().get();
        boolean held =
                talks && (control != null && control.held() || phone.holding().get());
        heldSince = !held ? null : heldSince == null ? now.getValue() : heldSince;
        actions.set(possible(control, talks, held));
        standing.set(CallStanding.of(control, heldSince, now.getValue()));
    }

    private Set<CallAction> possible(CallControlView control, boolean talks, boolean held) {
        EnumSet<CallAction> possible = EnumSet.noneOf(CallAction.class);
        if (control != null) {
            possible.addAll(control.actions());
        }
        if (talks && phone.talking().get()) {
            possible.remove(held ? CallAction.HOLD : CallAction.RESUME);
            possible.add(held ? CallAction.RESUME : CallAction.HOLD);
        }
        return possible;
    }

    boolean can(CallAction action) {
        return actions.get().contains(action);
    }

    /** Holds the caller, or goes back to them. */
    public void toggleHold() {
        boolean on = can(CallAction.HOLD);
        if (phone.talking().get() && (on || can(CallAction.RESUME))) {
            holdHere(on);
        } else if (on) {
            step(CallAction.HOLD, client::hold, call -> {});
        } else {
            step(CallAction.RESUME, client::resume, call -> {});
        }
    }

    /** The phone does it at once; the server is told, so that the time on hold is counted. */
    private void holdHere(boolean on) {
        phone.hold(on);
        String callId = desk.current().get().callId();
        trouble.set("");
        (on ? client.hold(callId) : client.resume(callId))
                .then(reply -> reply.onFailure(failure -> {
                    if (on && !failure.isPassing()) {
                        trouble.set(failure.text());
                    }
                }));
    }

    /** The caller speaks with the colleague from now on; the call leaves this desk. */
    public void complete() {
        step(CallAction.COMPLETE, id -> client.complete(id, desk.packed(call())), desk::passOn);
    }

    public void cancel() {
        step(CallAction.CANCEL, client::cancel, call -> {});
    }

    public void conference() {
        step(CallAction.CONFERENCE, client::conference, call -> {});
    }

    public void park() {
        step(CallAction.PARK, client::park, desk::parked);
    }

    private void step(CallAction action, Function<String, Answer<Void>> doing, Consumer<DeskCall> then) {
        if (!can(action) || busy.get()) {
            return;
        }
        DeskCall call = desk.current().get();
        busy.set(true);
        trouble.set("");
        doing.apply(call.callId()).then(reply -> {
            busy.set(false);
            reply.onValue(nothing -> then.accept(call)).onFailure(this::failed);
        });
    }

    private void failed(Failure failure) {
        trouble.set(failure.text());
    }

    /** The call in front, to be given to a colleague; null when the desk is empty. */
    DeskCall call() {
        return desk.current().get();
    }

    ReadOnlyObjectProperty<Set<CallAction>> actions() {
        return actions.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CallStanding> standing() {
        return standing.getReadOnlyProperty();
    }

    /** Why the last step failed; empty when it did not. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
