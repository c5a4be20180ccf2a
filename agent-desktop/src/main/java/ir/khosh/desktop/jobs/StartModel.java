package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;

/** The contractor says on the phone that they are at the door. */
final class StartModel extends TaskModel {

    StartModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.clear();
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs().start(code, idempotencyKey);
    }

    @Override
    String said() {
        return "آغاز کار ثبت شد.";
    }
}
