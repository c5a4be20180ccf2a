package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.server.CallsClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.push.Push;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** The call in front and the queue behind it, in words that follow the clock. */
public final class CallBarModel {

    private static final Duration FRESH = Duration.ofMillis(2500);

    private final Desk desk;
    private final Live live;
    private final CallsClient calls;
    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<DeskCall.Phase> phase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper caller = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dialled = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper phaseLine = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper longestWait = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper operators = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper queueAge = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper queueStale = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper date = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private Instant freshAt;

    public CallBarModel(Desk desk, Live live, CallsClient calls, ObservableValue<Instant> now) {
        this.desk = desk;
        this.live = live;
        this.calls = calls;
        this.now = now;
        now.addListener((observed, was, is) -> update());
        desk.current().flatMap(DeskCall::phase).addListener((observed, was, is) -> update());
        desk.current().addListener((observed, was, is) -> update());
        live.queue().addListener((observed, was, is) -> update());
        update();
    }

    private void update() {
        DeskCall call = desk.current().get();
        phase.set(call == null ? null : call.phase().get());
        if (call != null) {
            describe(call);
        }
        describe(live.queue().get());
        age(live.queue().get());
        date.set(JalaliDate.of(now.getValue()).longText());
        time.set(Persian.hour(now.getValue()));
    }

    private void describe(DeskCall call) {
        ScreenPop pop = call.pop().get();
        caller.set(pop.caller() == null ? "شمارهٔ پنهان" : Persian.phone(pop.caller()));
        dialled.set(Persian.digits(pop.dialled()));
        Instant answered = call.answeredAt().get();
        Instant ended = call.endedAt().get();
        switch (call.phase().get()) {
            case RINGING -> {
                phaseLine.set(pop.returned() == null ? "در حال زنگ" : "از پارک برگشت");
                timer.set(elapsed(pop.queuedAt(), now.getValue()));
            }
            case CONNECTED -> {
                phaseLine.set("در گفت‌وگو");
                timer.set(elapsed(answered, now.getValue()));
            }
            case OVER -> {
                phaseLine.set(answered == null ? "پیش‌نویس ناتمام" : "پایان یافت");
                timer.set(answered == null ? "" : elapsed(answered, ended));
            }
            case WITHDRAWN -> {
                phaseLine.set("از میز شما رفت");
                timer.set("");
            }
        }
    }

    /** Figures come when they change; between changes they are as fresh as the way they would come by. */
    private void age(Push.Queue queue) {
        Instant heard = live.heardAt().get();
        Push.Exchange exchange = live.exchange().get();
        boolean wayIsOpen = live.connected().get()
                && exchange != null
                && exchange.up()
                && Duration.between(heard, now.getValue()).compareTo(FRESH) < 0;
        if (queue != null && wayIsOpen) {
            freshAt = now.getValue();
        }
        queueStale.set(queue == null || !wayIsOpen);
        queueAge.set(
                queue == null || freshAt == null
                        ? "نامعلوم"
                        : wayIsOpen
                                ? "به‌روز"
                                : "دادهٔ " + Persian.elapsed(Duration.between(freshAt, now.getValue())) + " پیش");
    }

    private void describe(Push.Queue queue) {
        if (queue == null) {
            waiting.set("نامعلوم");
            longestWait.set("");
            operators.set("");
            return;
        }
        waiting.set(Persian.number(queue.waiting()) + " نفر");
        longestWait.set(
                queue.longestWaitSince() == null
                        ? Persian.elapsed(Duration.ZERO)
                        : elapsed(queue.longestWaitSince(), now.getValue()));
        operators.set(Persian.number(queue.available()) + " از " + Persian.number(queue.signedIn()));
    }

    private static String elapsed(Instant from, Instant until) {
        return from == null || until == null ? "" : Persian.elapsed(Duration.between(from, until));
    }

    public void hangUp() {
        DeskCall call = desk.current().get();
        if (call != null && call.phase().get() == DeskCall.Phase.CONNECTED) {
            calls.hangUp(call.callId());
        }
    }

    /** Null when the desk is empty. */
    ReadOnlyObjectProperty<DeskCall.Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty caller() {
        return caller.getReadOnlyProperty();
    }

    ReadOnlyStringProperty dialled() {
        return dialled.getReadOnlyProperty();
    }

    ReadOnlyStringProperty phaseLine() {
        return phaseLine.getReadOnlyProperty();
    }

    ReadOnlyStringProperty timer() {
        return timer.getReadOnlyProperty();
    }

    ReadOnlyStringProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyStringProperty longestWait() {
        return longestWait.getReadOnlyProperty();
    }

    ReadOnlyStringProperty operators() {
        return operators.getReadOnlyProperty();
    }

    /** «به‌روز» or how old the figures are. */
    ReadOnlyStringProperty queueAge() {
        return queueAge.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty queueStale() {
        return queueStale.getReadOnlyProperty();
    }

    ReadOnlyStringProperty date() {
        return date.getReadOnlyProperty();
    }

    ReadOnlyStringProperty time() {
        return time.getReadOnlyProperty();
    }
}
