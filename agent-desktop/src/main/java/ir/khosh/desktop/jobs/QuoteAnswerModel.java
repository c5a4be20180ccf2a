package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.requests.QuoteAnswer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the applicant says of the price before the work. */
final class QuoteAnswerModel extends TaskModel {

    private final ObjectProperty<Boolean> approved = new SimpleObjectProperty<>(true);
    private final StringProperty note = new SimpleStringProperty("");

    QuoteAnswerModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.set("approved", approved.get() == null ? "پاسخ متقاضی را برگزینید." : "");
        at.set("note", Boolean.FALSE.equals(approved.get()) ? neededReason(note.get()) : "");
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        long quote = request().progress().quote().id();
        return job().jobs()
                .answerQuote(code, quote, new QuoteAnswer(approved.get(), blankToNull(note.get())), idempotencyKey);
    }

    @Override
    String said() {
        return approved.get() ? "متقاضی برآورد هزینه را پذیرفت." : "متقاضی برآورد هزینه را نپذیرفت.";
    }

    ObjectProperty<Boolean> approved() {
        return approved;
    }

    StringProperty note() {
        return note;
    }
}
