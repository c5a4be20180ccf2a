package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.requests.DisputeDecision;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Whether the applicant who objected was right, what they are told of it, and what only colleagues read. */
final class DisputeDecisionModel extends TaskModel {

    private final ObjectProperty<Boolean> upheld = new SimpleObjectProperty<>();
    private final StringProperty toldReason = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");

    DisputeDecisionModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.set("upheld", upheld.get() == null ? "رأی را برگزینید." : "");
        at.set("toldReason", neededReason(toldReason.get()));
        at.set("note", neededReason(note.get()));
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs()
                .decideDispute(
                        code,
                        new DisputeDecision(
                                upheld.get(),
                                toldReason.get().strip(),
                                note.get().strip()),
                        idempotencyKey);
    }

    @Override
    String said() {
        return "رأی ثبت شد و درخواست به وضعیت پیشین برگشت.";
    }

    ObjectProperty<Boolean> upheld() {
        return upheld;
    }

    StringProperty toldReason() {
        return toldReason;
    }

    StringProperty note() {
        return note;
    }
}
