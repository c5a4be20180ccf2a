package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import ir.khosh.wire.requests.Diagnosis;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** What the contractor found; of a free repeat also whether the warranty answers for it. */
final class DiagnosisModel extends TaskModel {

    private final CauseChoice choice;
    private final ObjectProperty<CauseCodeView> cause = new SimpleObjectProperty<>();
    private final ObjectProperty<String> verdict = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");

    DiagnosisModel(JobModel job, CatalogueClient catalogue) {
        super(job);
        choice = new CauseChoice(request(), catalogue, cause);
    }

    boolean isRepeat() {
        return request().progress().repeatOf() != null;
    }

    @Override
    void check(FieldErrors at) {
        at.set("causeCode", cause.get() == null ? "علت را برگزینید." : "");
        at.set("verdict", isRepeat() && verdict.get() == null ? "نتیجهٔ گارانتی را برگزینید." : "");
        at.set("note", "");
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs()
                .diagnose(
                        code,
                        new Diagnosis(cause.get().code(), blankToNull(note.get()), isRepeat() ? verdict.get() : null),
                        idempotencyKey);
    }

    @Override
    String said() {
        return "تشخیص ثبت شد.";
    }

    ObservableList<CauseCodeView> causes() {
        return choice.causes();
    }

    ObjectProperty<CauseCodeView> cause() {
        return cause;
    }

    ObjectProperty<String> verdict() {
        return verdict;
    }

    StringProperty note() {
        return note;
    }
}
