package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.requests.NewDispute;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The applicant objects to the work or the invoice. */
final class DisputeModel extends TaskModel {

    private final StringProperty reason = new SimpleStringProperty("");

    DisputeModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.set("reason", neededReason(reason.get()));
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs().dispute(code, new NewDispute(reason.get().strip()), idempotencyKey);
    }

    @Override
    String said() {
        return "اعتراض ثبت شد؛ سرپرست رسیدگی می‌کند.";
    }

    StringProperty reason() {
        return reason;
    }
}
