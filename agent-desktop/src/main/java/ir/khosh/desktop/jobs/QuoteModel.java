package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.requests.NewQuote;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the work will cost, as the contractor says on the phone. */
final class QuoteModel extends TaskModel {

    private final PriceLines prices = new PriceLines();
    private final StringProperty note = new SimpleStringProperty("");

    QuoteModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.set("lines", prices.isEmpty() ? "دست‌کم یک مبلغ بنویسید." : "");
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs()
                .quote(
                        code,
                        new NewQuote(prices.lines(request().serviceName()), blankToNull(note.get())),
                        idempotencyKey);
    }

    @Override
    String said() {
        return "برآورد هزینه ثبت شد و برای تأیید به متقاضی پیامک می‌شود.";
    }

    PriceLines prices() {
        return prices;
    }

    StringProperty note() {
        return note;
    }
}
