package ir.khosh.server.billing;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** Gives back what a credit note made too much: the money itself moves outside, here it is written down. */
@Singleton
@Transactional
class Refunds {

    private final CallPathSql sql;
    private final InvoiceRows rows;
    private final InvoiceReading reading;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Refunds(CallPathSql sql, InvoiceRows rows, InvoiceReading reading, Ledger ledger, Audit audit, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.reading = reading;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey the same one again answers with the invoice as it stands
     * @return the invoice; refused with {@code amount-exceeds-refundable} for more than is owed back
     * @throws InvoiceNotFound for no invoice
     */
    Outcome<InvoiceView> payBack(
            String invoiceNumber, Rial amount, String method, String reference, String idempotencyKey, String by) {
        Objects.requireNonNull(idempotencyKey);
        InvoiceRows.Stored invoice = rows.lock(invoiceNumber);
        Optional<Long> known = sql.find(
                "select amount_rial from refund where invoice_number = ? and refund_key = ?",
                row -> row.getLong(1),
                invoiceNumber,
                idempotencyKey);
        if (known.isPresent()) {
            if (known.get() != amount.amount()) {
                throw new ConflictException(
                        "idempotency-key-reused", "این کلید پیش‌تر برای بازپرداخت دیگری به کار رفته است.");
            }
            return Outcome.done(reading.getInvoice(invoiceNumber));
        }
        FieldCheck check = new FieldCheck();
        MoneyCheck money = MoneyCheck.of(check, amount, method, reference);
        if (check.passed() && amount.compareTo(invoice.progress().refundable()) > 0) {
            check.refuse("amount-exceeds-refundable", "amountRial", "مبلغ از طلب متقاضی بیشتر است.");
        }
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        book(invoice, amount, money, idempotencyKey, by);
        return Outcome.done(reading.getInvoice(invoiceNumber));
    }

    private void book(InvoiceRows.Stored invoice, Rial amount, MoneyCheck money, String key, String by) {
        sql.update(
                "insert into refund (invoice_number, amount_rial, method, reference, refund_key, paid_at, by_username)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                invoice.number(),
                amount.amount(),
                money.method(),
                money.reference(),
                key,
                clock.instant(),
                by);
        InvoiceProgress after = invoice.progress().refund(amount);
        rows.save(invoice.number(), after);
        ledger.post(
                "refund",
                "refund:" + invoice.number() + ":" + after.refunded().amount(),
                "بازپرداخت صورتحساب " + invoice.number(),
                invoice.booking().refund(money.method().account(), amount));
        audit.record("refund-paid", "invoice:" + invoice.number(), Long.toString(amount.amount()));
    }
}
