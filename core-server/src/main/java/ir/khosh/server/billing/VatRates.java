package ir.khosh.server.billing;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.billing.VatRateView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Value added tax by day, from the table {@code vat_rate}. */
@Singleton
public class VatRates {

    private static final int MOST_PERMILLE = 500;
    private final CallPathSql sql;
    private final Audit audit;
    private final Clock clock;

    @Inject
    VatRates(CallPathSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return permille; 0 before the first known day */
    public int permilleOn(LocalDate day) {
        return sql.find(
                        "select permille from vat_rate where from_day <= ? order by from_day desc limit 1",
                        row -> row.getInt(1),
                        day)
                .orElse(0);
    }

    List<VatRateView> listRates() {
        return sql.list(
                "select from_day, permille from vat_rate order by from_day desc",
                row -> new VatRateView(row.getObject("from_day", LocalDate.class), row.getInt("permille")));
    }

    /** From a day to come; what invoices were issued with stays. */
    @Transactional
    Outcome<LocalDate> plan(VatRateView wish) {
        FieldCheck check = new FieldCheck();
        LocalDate today = LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
        if (check.needed("from", wish.from()) != null && !wish.from().isAfter(today)) {
            check.refuse("rate-in-past", "from", "نرخ مالیات تنها از فردا به بعد تعیین می‌شود.");
        }
        if (wish.permille() < 0 || wish.permille() > MOST_PERMILLE) {
            check.refuse("out-of-range", "permille", "نرخ مالیات باید از ۰ تا ۵۰۰ در هزار باشد.");
        }
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        sql.update(
                "insert into vat_rate (from_day, permille) values (?, ?)"
                        + " on duplicate key update permille = values(permille)",
                wish.from(),
                wish.permille());
        audit.record("vat-rate-planned", "vat:" + wish.from(), Integer.toString(wish.permille()));
        return Outcome.done(wish.from());
    }

    /** On the day in Tehran. */
    public int permilleAt(Instant at) {
        return permilleOn(LocalDate.ofInstant(at, JalaliDate.TEHRAN));
    }
}
