package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.requests.Cancellation;
import ir.khosh.wire.requests.CancellationTerms;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Calling a request off. What it costs is asked first and read out; nothing is sent before it is on the screen. */
final class CancellationModel extends TaskModel {

    private final ObjectProperty<String> by = new SimpleObjectProperty<>("APPLICANT");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty waived = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<CancellationTerms> terms = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper termsTrouble = new ReadOnlyStringWrapper("");
    private int asked;

    CancellationModel(JobModel job) {
        super(job);
        by.addListener((observed, was, is) -> askTerms());
        askTerms();
    }

    void askTerms() {
        int mine = ++asked;
        terms.set(null);
        termsTrouble.set("");
        job().jobs().cancellationTerms(request().trackingCode(), by.get()).then(reply -> {
            if (mine == asked) {
                reply.onValue(terms::set).onFailure(failure -> termsTrouble.set(failure.text()));
            }
        });
    }

    @Override
    void check(FieldErrors at) {
        at.set("by", terms.get() == null ? "شرایط لغو هنوز نرسیده است." : "");
        at.set("reason", neededReason(reason.get()));
        if (terms.get() == null && !termsTrouble.get().isEmpty()) {
            askTerms();
        }
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs()
                .cancel(code, new Cancellation(by.get(), reason.get().strip(), waived.get()), idempotencyKey);
    }

    @Override
    String said() {
        long fee = terms.get() == null || waived.get() ? 0 : terms.get().feeRial();
        return fee == 0 ? "درخواست بدون هزینه لغو شد." : "درخواست لغو شد؛ هزینه " + Persian.number(fee) + " ریال.";
    }

    /** APPLICANT, CONTRACTOR or KHOSH. */
    ObjectProperty<String> by() {
        return by;
    }

    StringProperty reason() {
        return reason;
    }

    /** A supervisor lets the fee go. */
    BooleanProperty waived() {
        return waived;
    }

    /** Null until known. */
    ReadOnlyObjectProperty<CancellationTerms> terms() {
        return terms.getReadOnlyProperty();
    }

    ReadOnlyStringProperty termsTrouble() {
        return termsTrouble.getReadOnlyProperty();
    }
}
