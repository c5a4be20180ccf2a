package ir.khosh.server.billing;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.Rial;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is held back of contractors' earnings while the warranty of their work runs. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Retentions {

    /** @param untilDay first day on which it need no longer be held */
    public record Held(long id, long contractorId, Rial amount, LocalDate untilDay) {}

    private final CallPathSql sql;
    private final Ledger ledger;
    private final Clock clock;
    private final int months;

    @Inject
    Retentions(
            CallPathSql sql,
            Ledger ledger,
            Clock clock,
            @ConfigProperty(name = "khosh.warranty.months", defaultValue = "3") int months) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
        this.months = months;
    }

    /** The first day without warranty for work that is invoiced now. */
    LocalDate untilDay(Instant now) {
        return JalaliDate.of(now).plusMonths(months).toLocalDate();
    }

    /** @param amount negative takes back; zero does nothing */
    void hold(InvoiceRows.Stored invoice, Rial amount) {
        if (invoice.contractorId() != null && amount.amount() != 0) {
            sql.update(
                    "insert into retention_item (contractor_id, invoice_number, rial, until_day) values (?, ?, ?, ?)",
                    invoice.contractorId(),
                    invoice.number(),
                    amount.amount(),
                    invoice.retentionUntil());
        }
    }

    /** What is held and may go by its own day, the oldest first, at most {@code limit}. */
    public List<Held> listDue(LocalDate today, int limit) {
        return sql.list(
                "select id, contractor_id, rial, until_day from retention_item"
                        + " where released_at is null and until_day <= ? order by until_day, id limit ?",
                row -> new Held(
                        row.getLong("id"),
                        row.getLong("contractor_id"),
                        new Rial(row.getLong("rial")),
                        row.getObject("until_day", LocalDate.class)),
                today,
                limit);
    }

    /** Pays one item out to the contractor's account; a second time does nothing. */
    public void release(Held held) {
        int taken = sql.update(
                "update retention_item set released_at = ? where id = ? and released_at is null",
                clock.instant(),
                held.id());
        if (taken == 1) {
            long amount = held.amount().amount();
            ledger.post(
                    "retention-release",
                    "retention-release:" + held.id(),
                    "آزادسازی سپردهٔ حسن انجام کار",
                    List.of(
                            new Posting(Accounts.retention(held.contractorId()), amount),
                            new Posting(Accounts.contractor(held.contractorId()), -amount)));
        }
    }
}
