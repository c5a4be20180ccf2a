package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import ir.khosh.wire.requests.Finish;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** The work is done, as the contractor says on the phone; without amounts the approved quote counts. */
final class FinishModel extends TaskModel {

    private final CauseChoice choice;
    private final ObjectProperty<CauseCodeView> cause = new SimpleObjectProperty<>();
    private final PriceLines prices = new PriceLines();
    private final StringProperty report = new SimpleStringProperty("");
    private final StringProperty paid = new SimpleStringProperty("");

    FinishModel(JobModel job, CatalogueClient catalogue) {
        super(job);
        choice = new CauseChoice(request(), catalogue, cause);
    }

    @Override
    void check(FieldErrors at) {
        boolean known = cause.get() != null || request().progress().causeCode() != null;
        at.set("causeCode", known ? "" : "علت را برگزینید.");
        at.set("lines", "");
        at.set("report", "");
        at.set("paidRial", "");
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        String causeCode = cause.get() == null
                ? request().progress().causeCode()
                : cause.get().code();
        return job().jobs()
                .finish(
                        code,
                        new Finish(
                                causeCode,
                                blankToNull(report.get()),
                                prices.isEmpty() ? null : prices.lines(request().serviceName()),
                                PriceLines.rial(paid)),
                        idempotencyKey);
    }

    @Override
    String said() {
        return "پایان کار ثبت شد؛ صورتحساب و نظرسنجی برای متقاضی فرستاده می‌شود.";
    }

    ObservableList<CauseCodeView> causes() {
        return choice.causes();
    }

    ObjectProperty<CauseCodeView> cause() {
        return cause;
    }

    PriceLines prices() {
        return prices;
    }

    StringProperty report() {
        return report;
    }

    StringProperty paid() {
        return paid;
    }
}
