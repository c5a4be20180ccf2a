package ir.khosh.server.billing;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.SqlFailure;
import ir.khosh.values.Rial;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The double-entry book. Entries are only ever added; each sums to zero, which the database checks too. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

    private final CallPathSql sql;
    private final Clock clock;

    @Inject
    Ledger(CallPathSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Books a fact once, inside the caller's transaction. Postings of zero are left out.
     *
     * @param kind stable kebab-case, such as {@code payment}
     * @param key of the fact, at most 120 ASCII characters
     * @param memo Persian, for whoever reads the book
     * @return false when the key is booked already; then nothing was changed
     * @throws IllegalArgumentException when the postings do not sum to zero
     */
    public boolean post(String kind, String key, String memo, List<Posting> postings) {
        EntryBalance entry = new EntryBalance(postings);
        if (entry.movesNothing() || isBooked(key)) {
            return false;
        }
        long id = sql.find("select nextval(ledger_entry_seq)", row -> row.getLong(1))
                .orElseThrow();
        int position = 0;
        for (Posting posting : entry.postings()) {
            sql.update(
                    "insert into ledger_posting (entry_id, position, account, rial) values (?, ?, ?, ?)",
                    id,
                    position++,
                    posting.account(),
                    posting.rial());
        }
        return close(id, kind, key, memo);
    }

    /** Debit less credit of all that was ever booked there. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Rial balanceOf(String account) {
        return sql.find(
                        "select coalesce(sum(p.rial), 0) from ledger_posting p join ledger_entry e on e.id = p.entry_id"
                                + " where p.account = ?",
                        row -> new Rial(row.getLong(1)),
                        account)
                .orElse(Rial.ZERO);
    }

    private boolean isBooked(String key) {
        return sql.find("select 1 from ledger_entry where entry_key = ?", row -> true, key)
                .isPresent();
    }

    private boolean close(long id, String kind, String key, String memo) {
        try {
            sql.update(
                    "insert into ledger_entry (id, kind, entry_key, memo, at) values (?, ?, ?, ?, ?)",
                    id,
                    kind,
                    key,
                    memo,
                    clock.instant());
            return true;
        } catch (SqlFailure e) {
            if (!e.isConstraint() || !isBookedNow(key)) {
                throw e;
            }
            // another transaction booked the same fact between the look and the write
            sql.update("delete from ledger_posting where entry_id = ?", id);
            return false;
        }
    }

    private boolean isBookedNow(String key) {
        return sql.find("select 1 from ledger_entry where entry_key = ? lock in share mode", row -> true, key)
                .isPresent();
    }
}
