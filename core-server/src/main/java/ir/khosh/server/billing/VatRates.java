package ir.khosh.server.billing;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.JalaliDate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** Value added tax by day, from the table {@code vat_rate}. */
@Singleton
public class VatRates {

    private final CallPathSql sql;

    @Inject
    VatRates(CallPathSql sql) {
        this.sql = sql;
    }

    /** @return permille; 0 before the first known day */
    public int permilleOn(LocalDate day) {
        return sql.find(
                        "select permille from vat_rate where from_day <= ? order by from_day desc limit 1",
                        row -> row.getInt(1),
                        day)
                .orElse(0);
    }

    /** On the day in Tehran. */
    public int permilleAt(Instant at) {
        return permilleOn(LocalDate.ofInstant(at, JalaliDate.TEHRAN));
    }
}
