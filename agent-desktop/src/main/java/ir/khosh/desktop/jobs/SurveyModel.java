package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.surveys.SurveyAnswer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How content the applicant is, from 1 to 5. */
final class SurveyModel extends TaskModel {

    private final ObjectProperty<Integer> score = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> etiquette = new SimpleObjectProperty<>();
    private final StringProperty comment = new SimpleStringProperty("");

    SurveyModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.set("score", score.get() == null ? "از ۱ تا ۵ برگزینید." : "");
        at.set("comment", "");
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs()
                .answerSurvey(
                        code,
                        new SurveyAnswer(score.get(), etiquette.get(), blankToNull(comment.get())),
                        idempotencyKey);
    }

    @Override
    String said() {
        return "نظر متقاضی ثبت شد.";
    }

    ObjectProperty<Integer> score() {
        return score;
    }

    /** Null when not asked. */
    ObjectProperty<Integer> etiquette() {
        return etiquette;
    }

    StringProperty comment() {
        return comment;
    }
}
