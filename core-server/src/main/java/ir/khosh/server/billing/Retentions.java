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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    LocalDate untilDay(Instant now, Integer warrantyMonths) {
        return JalaliDate.of(now)
                .plusMonths(warrantyMonths == null ? months : warrantyMonths)
                .toLocalDate();
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

    /** What is held of these contractors' earnings; who is missing has nothing held. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<Long, Rial> heldOf(Collection<Long> contractorIds) {
        Map<Long, Rial> held = new HashMap<>();
        if (!contractorIds.isEmpty()) {
            sql.list(
                    "select contractor_id, sum(rial) from retention_item where released_at is null"
                            + " and contractor_id in ("
                            + String.join(", ", Collections.nCopies(contractorIds.size(), "?"))
                            + ") group by contractor_id",
                    row -> held.put(row.getLong(1), new Rial(row.getLong(2))),
                    contractorIds.toArray());
        }
        return held;
    }

    /** The first day on which none of this contractor's work has a warranty; long ago when nothing was ever held. */
    public LocalDate lastDayOf(long contractorId) {
        return sql.find(
                        "select coalesce(max(until_day), date '1970-01-01') from retention_item where contractor_id = ?",
                        row -> row.getObject(1, LocalDate.class),
                        contractorId)
                .orElseThrow();
    }

    /**
     * What is held and may go by its own day, by number.
     *
     * @param after the last number that was seen; 0 at the beginning
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Held> listDue(LocalDate today, long after, int limit) {
        return sql.list(
                "select id, contractor_id, rial, until_day from retention_item"
                        + " where released_at is null and until_day <= ? and id > ? order by id limit ?",
                row -> new Held(
                        row.getLong("id"),
                        row.getLong("contractor_id"),
                        new Rial(row.getLong("rial")),
                        row.getObject("until_day", LocalDate.class)),
                today,
                after,
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
