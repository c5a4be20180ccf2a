package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Failure;
import ir.khosh.wire.requests.RequestView;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One thing that is being done to a request. What is written stays until the server has taken it; a second try of the
 * same carries the same key, so that it happens once.
 */
abstract class TaskModel {

    private final JobModel job;
    private final String key = UUID.randomUUID().toString();
    private final FieldErrors errors = new FieldErrors();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    TaskModel(JobModel job) {
        this.job = job;
    }

    /** Says at the fields what is missing, so that the operator hears it before the server does. */
    abstract void check(FieldErrors at);

    abstract Answer<?> send(String code, String idempotencyKey);

    /** One Persian sentence for the operator when it is done. */
    abstract String said();

    final void submit() {
        if (busy.get()) {
            return;
        }
        message.set("");
        errors.clear();
        check(errors);
        if (errors.any()) {
            return;
        }
        busy.set(true);
        send(job.code().get(), key).then(reply -> {
            busy.set(false);
            reply.onValue(value -> succeeded()).onFailure(this::failed);
        });
    }

    private void succeeded() {
        job.finished(said());
    }

    private void failed(Failure failure) {
        boolean atField = errors.take(failure);
        message.set(
                atField
                        ? ""
                        : failure.isPassing()
                                ? failure.text() + " نوشته‌ها سر جای خود است؛ دوباره بفرستید، تنها یک بار ثبت می‌شود."
                                : failure.text());
        job.refused(failure);
    }

    final JobModel job() {
        return job;
    }

    final RequestView request() {
        return job.request().get();
    }

    final FieldErrors errors() {
        return errors;
    }

    /** About the whole; empty when there is nothing to say. */
    final ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    final ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String neededReason(String text) {
        return text == null || text.strip().length() < 3 ? "بنویسید؛ دست‌کم سه نویسه." : "";
    }
}
