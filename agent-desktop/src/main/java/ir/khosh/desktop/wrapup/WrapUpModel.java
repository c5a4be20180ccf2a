package ir.khosh.desktop.wrapup;

import ir.khosh.desktop.desk.Closing;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.values.PersianText;
import ir.khosh.wire.calls.DispositionView;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/** The outcome of one call and a word about it. */
public final class WrapUpModel {

    private final DeskCall call;
    private final Desk desk;
    private final Closing closing;
    private final Dispositions dispositions;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    public WrapUpModel(DeskCall call, Desk desk, Closing closing, Dispositions dispositions) {
        this.call = call;
        this.desk = desk;
        this.closing = closing;
        this.dispositions = dispositions;
    }

    DeskCall call() {
        return call;
    }

    ObservableList<DispositionView> dispositions() {
        return dispositions.all();
    }

    Optional<DispositionView> byKey(String typed) {
        String key = PersianText.asciiDigits(typed);
        return dispositions.all().stream()
                .filter(one -> one.key() != null && one.key().equalsIgnoreCase(key))
                .findFirst();
    }

    void close(DispositionView disposition) {
        if (call.phase().get() != DeskCall.Phase.RINGING) {
            trouble.set("");
            closing.close(call, disposition.code(), failure -> trouble.set(failure.text()));
        }
    }

    /** True for a draft without a call of its own any more: it went elsewhere, or the desktop was started anew. */
    boolean mayGiveUp() {
        return !call.isLive() && call.answeredAt().get() == null;
    }

    void giveUp() {
        if (mayGiveUp()) {
            desk.close(call);
        }
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
