package ir.khosh.server.billing;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.Rial;

/** How money is said to have moved, read from what a person typed. */
record MoneyCheck(PaymentMethod method, String reference) {

    private static final long MOST_RIAL = 1_000_000_000_000L;

    /** Complains to {@code check} about everything that is wrong; the result is then of no use. */
    static MoneyCheck of(FieldCheck check, Rial amount, String method, String reference) {
        if (amount.amount() <= 0 || amount.amount() > MOST_RIAL) {
            check.refuse("amount-out-of-range", "amountRial", "مبلغ پذیرفته نیست.");
        }
        PaymentMethod known = PaymentMethod.find(method).orElse(null);
        if (known == null) {
            check.refuse("unknown-value", "method", "روش پرداخت را از فهرست انتخاب کنید.");
        }
        String number = known != null && known.needsReference()
                ? check.neededLine("reference", reference, 4, 60)
                : check.line("reference", reference, 60);
        return new MoneyCheck(known, number);
    }
}
