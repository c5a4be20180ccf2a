package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.WallboardClient;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.wallboard.BoardFigure;
import ir.khosh.wire.wallboard.CountedCall;
import ir.khosh.wire.wallboard.ReconciliationView;
import ir.khosh.wire.wallboard.SeatLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What the wallboard shows, how old it is, and the calls behind the number one asked about. */
public final class WallboardModel {

    /** Heartbeats come each second. */
    private static final Duration SERVER_SILENT = Duration.ofMillis(2500);

    /** The calls of one seat. */
    static final String SEAT = "calls-by-seat";

    private final WallboardClient server;
    private final Live live;
    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<Push.Board> board = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Push.BoardDay> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>();
    private final BooleanProperty wide = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ReconciliationView> reconciliation = new ReadOnlyObjectWrapper<>();
    private final LoadedList<CountedCall> calls;

    /** @param of quarter, province or extension; empty for a figure that needs none */
    record Asked(String figure, String of, String title) {}

    public WallboardModel(WallboardClient server, Live live, ObservableValue<Instant> now) {
        this.server = server;
        this.live = live;
        this.now = now;
        calls = new LoadedList<>(this::fetch);
        live.listen(this::received);
        now.addListener((observed, was, is) -> look());
        live.connected().addListener((observed, was, is) -> look());
        asked.addListener((observed, was, is) -> {
            if (is != null) {
                calls.items().clear();
                calls.reload();
            }
        });
        look();
    }

    private void received(Push message) {
        if (message instanceof Push.Board news) {
            board.set(news);
            look();
        } else if (message instanceof Push.BoardDay news) {
            day.set(news);
        }
    }

    private void look() {
        Push.Board shown = board.get();
        Instant heard = live.heardAt().get();
        boolean silent =
                heard == null || Duration.between(heard, now.getValue()).compareTo(SERVER_SILENT) > 0;
        if (!live.connected().get() || silent) {
            trouble.set("ارتباط با کارساز برقرار نیست؛ آنچه می‌بینید کهنه است.");
        } else if (shown != null && !shown.exchangeHeard()) {
            trouble.set("مرکز تلفن خاموش است؛ رقم‌ها از " + Ages.of(shown.asOf(), now.getValue()) + " است.");
        } else {
            trouble.set("");
        }
    }

    private Answer<List<CountedCall>> fetch() {
        return asked.get() == null
                ? Answer.of(List.of())
                : server.calls(asked.get().figure(), asked.get().of());
    }

    /** Null before the first word. */
    ReadOnlyObjectProperty<Push.Board> board() {
        return board.getReadOnlyProperty();
    }

    /** Null before the first word. */
    ReadOnlyObjectProperty<Push.BoardDay> day() {
        return day.getReadOnlyProperty();
    }

    /** Why the board is not to be believed now; empty when it is. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Null when nothing was asked about. */
    ObjectProperty<Asked> asked() {
        return asked;
    }

    /** The operator whose calls are asked about, as the board last showed them; null for none. */
    public ObservableValue<SeatLine> chosenSeat() {
        return Bindings.createObjectBinding(
                () -> asked.get() == null
                                || board.get() == null
                                || !SEAT.equals(asked.get().figure())
                        ? null
                        : board.get().seats().stream()
                                .filter(seat ->
                                        seat.extension().equals(asked.get().of()))
                                .findFirst()
                                .orElse(null),
                asked,
                board);
    }

    LoadedList<CountedCall> calls() {
        return calls;
    }

    /** Alone on the whole screen. */
    public BooleanProperty wide() {
        return wide;
    }

    /** Null until it was asked for. */
    ReadOnlyObjectProperty<ReconciliationView> reconciliation() {
        return reconciliation.getReadOnlyProperty();
    }

    Optional<BoardFigure> find(String figure) {
        return board.get() == null
                ? Optional.empty()
                : board.get().figures().stream()
                        .filter(one -> one.id().equals(figure))
                        .findFirst();
    }

    void askReconciliation() {
        server.reconciliation().then(reply -> reply.onValue(reconciliation::set));
    }

    void reconcileNow() {
        server.reconcileNow().then(reply -> reply.onValue(reconciliation::set));
    }

    void forgetReconciliation() {
        reconciliation.set(null);
    }
}
