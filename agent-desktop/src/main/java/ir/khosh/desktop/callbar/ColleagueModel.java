package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.calls.ColleagueView;
import ir.khosh.wire.calls.TransferOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** To whom a call is given, or who is asked about it: a searchable list, a note, and what is half-written goes along. */
final class ColleagueModel {

    enum Purpose {
        TRANSFER,
        CONSULT
    }

    private static final int LONGEST_NOTE = 500;
    private static final Comparator<ColleagueView> FREE_FIRST = Comparator.comparing(
                    (ColleagueView one) -> !isFree(one))
            .thenComparing(one -> one.state() != AgentState.AVAILABLE)
            .thenComparing(ColleagueView::extension);

    private final Desk desk;
    private final CallControlClient client;
    private final Purpose purpose;
    private final DeskCall call;
    private final LoadedList<ColleagueView> all;
    private final ObservableList<ColleagueView> shown = FXCollections.observableArrayList();
    private final ObjectProperty<ColleagueView> chosen = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private boolean sending;

    /** @param call given away or asked about, whatever comes to the front meanwhile */
    ColleagueModel(Desk desk, CallControlClient client, Purpose purpose, DeskCall call) {
        this.desk = desk;
        this.client = client;
        this.purpose = purpose;
        this.call = call;
        all = new LoadedList<>(client::reachable);
        all.items().addListener((Observable changed) -> narrow());
        all.trouble().addListener((observed, was, is) -> trouble.set(is));
        search.addListener((observed, was, is) -> narrow());
        all.reload();
    }

    /** The phone is on the hook. */
    static boolean isFree(ColleagueView one) {
        return "IDLE".equals(one.phone());
    }

    static String stateOf(ColleagueView one) {
        if (!isFree(one)) {
            return switch (Objects.requireNonNullElse(one.phone(), "UNKNOWN")) {
                case "RINGING" -> "در حال زنگ";
                case "IN_CALL" -> "در گفت‌وگو";
                case "ON_HOLD" -> "پشت خط";
                case "UNREACHABLE" -> "در دسترس نیست";
                default -> "نامعلوم";
            };
        }
        return switch (Objects.requireNonNullElse(one.state(), AgentState.AVAILABLE)) {
            case AVAILABLE -> "آماده";
            case PAUSED -> "استراحت";
            case WRAP_UP -> "پس از تماس";
            case SIGNED_OUT -> "خارج از صف";
        };
    }

    private void narrow() {
        String wanted = PersianText.fold(PersianText.asciiDigits(search.get())).strip();
        List<ColleagueView> found = all.items().stream()
                .filter(one -> wanted.isEmpty()
                        || one.extension().startsWith(wanted)
                        || one.name() != null && PersianText.fold(one.name()).contains(wanted))
                .sorted(FREE_FIRST)
                .toList();
        shown.setAll(found);
        if (!found.contains(chosen.get())) {
            chosen.set(found.isEmpty() ? null : found.get(0));
        }
    }

    void move(int by) {
        int next = shown.indexOf(chosen.get()) + by;
        if (next >= 0 && next < shown.size()) {
            chosen.set(shown.get(next));
        }
    }

    /** @param then runs when the exchange has begun it; until then everything stays as it is */
    void send(Runnable then) {
        ColleagueView to = chosen.get();
        if (to == null || sending) {
            return;
        }
        if (note.get().strip().length() > LONGEST_NOTE) {
            trouble.set("یادداشت بلندتر از ۵۰۰ نویسه است.");
            return;
        }
        sending = true;
        trouble.set("");
        order(to).then(reply -> {
            sending = false;
            reply.onValue(nothing -> {
                        if (purpose == Purpose.TRANSFER) {
                            desk.passOn(call);
                        }
                        then.run();
                    })
                    .onFailure(failure -> trouble.set(failure.text()));
        });
    }

    private Answer<Void> order(ColleagueView to) {
        String words = note.get().isBlank() ? null : note.get().strip();
        TransferOrder order = new TransferOrder(to.extension(), words, desk.packed(call));
        return purpose == Purpose.TRANSFER
                ? client.transfer(call.callId(), order)
                : client.consult(call.callId(), order);
    }

    Purpose purpose() {
        return purpose;
    }

    ObservableList<ColleagueView> shown() {
        return shown;
    }

    /** Null when nobody is found. */
    ObjectProperty<ColleagueView> chosen() {
        return chosen;
    }

    StringProperty search() {
        return search;
    }

    StringProperty note() {
        return note;
    }

    /** Why it was not done, or the list did not come; empty when all is well. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
