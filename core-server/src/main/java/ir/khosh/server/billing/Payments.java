package ir.khosh.server.billing;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Receives money for invoices: in parts, never more than is owed, each payment once. */
@Singleton
@Transactional
public class Payments {

    private record Known(long amountRial, String method) {}

    private final CallPathSql sql;
    private final InvoiceRows rows;
    private final InvoiceReading reading;
    private final Ledger ledger;
    private final Retentions retentions;
    private final Audit audit;
    private final Event<InvoicePaid> paid;
    private final Clock clock;

    @Inject
    Payments(
            CallPathSql sql,
            InvoiceRows rows,
            InvoiceReading reading,
            Ledger ledger,
            Retentions retentions,
            Audit audit,
            Event<InvoicePaid> paid,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.reading = reading;
        this.ledger = ledger;
        this.retentions = retentions;
        this.audit = audit;
        this.paid = paid;
        this.clock = clock;
    }

    /**
     * Books a payment. When nothing is owed any more, {@link InvoicePaid} is fired before this returns, in the same
     * transaction.
     *
     * @param method CASH, CARD_READER or TRANSFER
     * @param reference of the bank; null for cash
     * @param idempotencyKey the same one again answers with the invoice as it stands
     * @return the invoice; refused with {@code amount-exceeds-due} for more than is owed
     * @throws InvoiceNotFound for no invoice
     * @throws ConflictException {@code idempotency-key-reused} when the key came with another amount or method
     */
    public Outcome<InvoiceView> receive(
            String invoiceNumber, Rial amount, String method, String reference, String idempotencyKey, String by) {
        Objects.requireNonNull(idempotencyKey);
        InvoiceRows.Stored invoice = rows.lock(invoiceNumber);
        Optional<Known> known = find(invoiceNumber, idempotencyKey);
        if (known.isPresent()) {
            if (!known.get().equals(new Known(amount.amount(), method))) {
                throw new ConflictException(
                        "idempotency-key-reused", "این کلید پیش‌تر برای پرداخت دیگری به کار رفته است.");
            }
            return Outcome.done(reading.getInvoice(invoiceNumber));
        }
        FieldCheck check = new FieldCheck();
        MoneyCheck money = MoneyCheck.of(check, amount, method, reference);
        if (check.passed() && amount.compareTo(invoice.progress().open()) > 0) {
            check.refuse("amount-exceeds-due", "amountRial", "مبلغ از ماندهٔ صورتحساب بیشتر است.");
        }
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        book(invoice, amount, money, idempotencyKey, by);
        return Outcome.done(reading.getInvoice(invoiceNumber));
    }

    private void book(InvoiceRows.Stored invoice, Rial amount, MoneyCheck money, String key, String by) {
        Instant now = clock.instant();
        sql.update(
                "insert into payment (id, invoice_number, applicant_id, amount_rial, method, reference, payment_key,"
                        + " received_at, by_username) values (nextval(payment_number), ?, ?, ?, ?, ?, ?, ?, ?)",
                invoice.number(),
                invoice.applicantId(),
                amount.amount(),
                money.method(),
                money.reference(),
                key,
                now,
                by);
        InvoiceProgress before = invoice.progress();
        InvoiceProgress after = before.pay(amount).settled();
        rows.save(invoice.number(), after);
        ledger.post(
                "payment",
                "payment:" + invoice.number() + ":" + after.paid().amount(),
                "دریافت بابت صورتحساب " + invoice.number(),
                invoice.booking().payment(money.method().account(), amount, before, after));
        retentions.hold(invoice, after.retained().minus(before.retained()));
        if (money.method() == PaymentMethod.CASH) {
            audit.record("cash-received", "invoice:" + invoice.number(), Long.toString(amount.amount()));
        }
        if (after.open().amount() == 0) {
            paid.fire(new InvoicePaid(invoice.subject(), invoice.number(), now));
        }
    }

    private Optional<Known> find(String invoiceNumber, String key) {
        return sql.find(
                "select amount_rial, method from payment where invoice_number = ? and payment_key = ?",
                row -> new Known(row.getLong(1), row.getString(2)),
                invoiceNumber,
                key);
    }
}
