package ir.khosh.desktop.abandoned;

import ir.khosh.desktop.controls.Decision;
import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AbandonedClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.calls.AbandonedView;
import ir.khosh.wire.push.Push;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** Who is to be called back, the longest forgotten first; asked for anew whenever the server says that it changed. */
public final class AbandonedModel {

    private final AbandonedClient server;
    private final ObservableValue<Instant> now;
    private final LoadedList<AbandonedView> list;
    private final ReadOnlyObjectWrapper<Push.Abandoned> figures = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<AbandonedView> chosen = new SimpleObjectProperty<>();
    private final Decision decision = new Decision();

    public AbandonedModel(AbandonedClient server, Live live, ObservableValue<Instant> now) {
        this.server = server;
        this.now = now;
        list = new LoadedList<>(server::list);
        list.items().addListener((ListChangeListener<AbandonedView>) change -> follow());
        chosen.addListener((observed, was, is) -> {
            if (is != null && (was == null || was.id() != is.id())) {
                decision.reset();
            }
        });
        live.listen(this::heard);
        live.connected().addListener((observed, was, is) -> {
            if (is) {
                reload();
            }
        });
    }

    private void heard(Push message) {
        if (message instanceof Push.Abandoned news) {
            figures.set(news);
            reload();
        }
    }

    public void reload() {
        list.reload();
    }

    /** The chosen one as it is now; nothing when it is closed. */
    private void follow() {
        if (chosen.get() != null) {
            long id = chosen.get().id();
            chosen.set(list.items().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElse(null));
        }
    }

    /** One key: claims the chosen caller, so that nobody else calls, and has the exchange dial. */
    void callBack() {
        AbandonedView caller = chosen.get();
        if (caller != null && (caller.heldBy() == null || caller.mine())) {
            decision.send(() -> server.claim(caller.id()).then(reply -> reply.onValue(chosen::set)), "", this::dial);
        }
    }

    private void dial() {
        decision.send(
                () -> server.call(chosen.get()),
                "تلفن شما زنگ می‌خورد؛ پس از پاسخ شما، تماس‌گیرنده گرفته می‌شود.",
                this::reload);
    }

    /** The longest forgotten who may be tried now. */
    public void callBackOldest() {
        list.items().stream()
                .filter(one -> one.heldBy() == null && !isLater(one))
                .min(Comparator.comparing(AbandonedView::firstAt))
                .ifPresent(oldest -> {
                    chosen.set(oldest);
                    callBack();
                });
    }

    /** Tried not long ago: not to be called again yet. */
    boolean isLater(AbandonedView caller) {
        return caller.dueAt().isAfter(now.getValue());
    }

    /** @param outcome REACHED, NO_ANSWER or DROPPED; giving up needs a reason */
    void done(String outcome) {
        AbandonedView caller = chosen.get();
        if (caller == null) {
            return;
        }
        String said =
                switch (outcome) {
                    case "REACHED" -> "پاسخ داد؛ از فهرست بیرون رفت.";
                    case "NO_ANSWER" -> "پاسخ نداد؛ کمی بعد دوباره می‌آید.";
                    default -> "کنار گذاشته شد.";
                };
        if ("DROPPED".equals(outcome)) {
            decision.withReason(() -> server.outcome(caller.id(), outcome, decision.note()), said, this::reload);
        } else {
            decision.send(() -> server.outcome(caller.id(), outcome, decision.note()), said, this::reload);
        }
    }

    LoadedList<AbandonedView> list() {
        return list;
    }

    /** Null for none. */
    ObjectProperty<AbandonedView> chosen() {
        return chosen;
    }

    Decision decision() {
        return decision;
    }

    /** Null until the server has spoken of it. */
    ReadOnlyObjectProperty<Push.Abandoned> figures() {
        return figures.getReadOnlyProperty();
    }

    /** «۳ تماس بی‌شماره …»; empty when there was none today. */
    ObservableValue<String> withheldLine() {
        return figures.map(known -> known.withheldToday() == 0
                        ? ""
                        : "امروز " + Persian.number(known.withheldToday())
                                + " تماس بی‌شماره هم از دست رفت؛ با آن‌ها نمی‌توان تماس گرفت.")
                .orElse("");
    }

    /** How old what is shown is. */
    ObservableValue<String> ageLine() {
        return Bindings.createStringBinding(
                () -> figures.get() == null
                        ? "هنوز از کارساز نرسیده است."
                        : "به‌روز تا "
                                + Persian.elapsed(Duration.between(figures.get().asOf(), now.getValue()))
                                + " پیش",
                figures,
                now);
    }

    /** How many wait, in Persian digits; empty for none. */
    public ObservableValue<String> count() {
        return figures.map(known -> known.open() == 0 ? "" : Persian.number(known.open()))
                .orElse("");
    }
}
