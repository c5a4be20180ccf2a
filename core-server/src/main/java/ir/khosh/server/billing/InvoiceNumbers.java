package ir.khosh.server.billing;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.JalaliDate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Numbers without gaps: a number returns when the transaction that took it rolls back. Issuers wait for each other. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class InvoiceNumbers {

    private final CallPathSql sql;

    @Inject
    InvoiceNumbers(CallPathSql sql) {
        this.sql = sql;
    }

    /** Makes all other issuers of the year wait until this transaction ends. */
    void lock(Instant at) {
        // an "insert ignore" would take a shared lock first, and two issuers would block each other for ever
        sql.update(
                "insert into invoice_counter (year, last_serial) values (?, 0)"
                        + " on duplicate key update last_serial = last_serial",
                JalaliDate.of(at).year());
    }

    InvoiceNumber next(Instant at) {
        int year = JalaliDate.of(at).year();
        sql.update(
                "insert into invoice_counter (year, last_serial) values (?, 1)"
                        + " on duplicate key update last_serial = last_serial + 1",
                year);
        return sql.find(
                        "select last_serial from invoice_counter where year = ?",
                        row -> new InvoiceNumber(year, row.getInt(1)),
                        year)
                .orElseThrow();
    }
}
