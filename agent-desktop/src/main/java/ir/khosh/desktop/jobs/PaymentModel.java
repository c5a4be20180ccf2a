package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.Answer;
import ir.khosh.values.PersianText;
import ir.khosh.wire.billing.NewPayment;
import ir.khosh.wire.requests.RequestView.InvoiceLine;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Money that was received; what is still due is filled in. */
final class PaymentModel extends TaskModel {

    static final List<String> METHODS = List.of("CASH", "CARD_READER", "TRANSFER");

    private final InvoiceLine invoice;
    private final StringProperty amount = new SimpleStringProperty("");
    private final ObjectProperty<String> method = new SimpleObjectProperty<>("CASH");
    private final StringProperty reference = new SimpleStringProperty("");

    PaymentModel(JobModel job) {
        super(job);
        invoice = request().progress().invoice();
        amount.set(invoice == null ? "" : PersianText.persianDigits(String.valueOf(due())));
    }

    /** In rials. */
    long due() {
        return invoice == null ? 0 : invoice.totalRial() - invoice.paidRial();
    }

    private long rial() {
        String digits = PersianText.asciiDigits(amount.get()).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    @Override
    void check(FieldErrors at) {
        at.set(
                "amountRial",
                rial() <= 0
                        ? "مبلغ را به ریال بنویسید."
                        : rial() > due() ? "از مانده بیشتر است؛ مانده " + Persian.number(due()) + " ریال." : "");
        boolean needed = !"CASH".equals(method.get());
        at.set("reference", needed && reference.get().isBlank() ? "شمارهٔ پیگیری بانک را بنویسید." : "");
        at.set("method", "");
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        NewPayment payment =
                new NewPayment(rial(), method.get(), blankToNull(PersianText.asciiDigits(reference.get())));
        return job().jobs().pay(invoice.number(), payment, idempotencyKey);
    }

    @Override
    String said() {
        return "دریافت " + Persian.number(rial()) + " ریال ثبت شد.";
    }

    StringProperty amount() {
        return amount;
    }

    ObjectProperty<String> method() {
        return method;
    }

    StringProperty reference() {
        return reference;
    }
}
