package ir.khosh.server.catalogue;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.catalogue.PromiseView;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Makes new promises; those that were made stay, and so do the jobs to which they were made. */
@Singleton
@Transactional
class PromiseKeeping {

    private static final int MOST_RESPONSE_HOURS = 720;
    private static final int MOST_FINISH_HOURS = 2_160;
    private final CallPathSql sql;
    private final Catalogue catalogue;
    private final Audit audit;
    private final CurrentUser user;
    private final Event<CatalogueChanged> changed;
    private final Clock clock;

    @Inject
    PromiseKeeping(
            CallPathSql sql,
            Catalogue catalogue,
            Audit audit,
            CurrentUser user,
            Event<CatalogueChanged> changed,
            Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.audit = audit;
        this.user = user;
        this.changed = changed;
        this.clock = clock;
    }

    /** @return the version */
    Outcome<Integer> promise(String serviceCode, PromiseView wish) {
        if (catalogue.snapshot().any(serviceCode) == null) {
            throw new DomainException("service-not-found", "این خدمت شناخته نیست.");
        }
        FieldCheck check = check(wish, LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN));
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        // whoever promises for the same service waits here
        sql.find("select code from service_offering where code = ? for update", row -> row.getString(1), serviceCode);
        int version = sql.find(
                        "select coalesce(max(version), 0) + 1 from service_promise where service_code = ?",
                        row -> row.getInt(1),
                        serviceCode)
                .orElseThrow();
        sql.update(
                "insert into service_promise (service_code, version, from_day, response_hours, finish_hours,"
                        + " working_days, set_at, by_username) values (?, ?, ?, ?, ?, ?, ?, ?)",
                serviceCode,
                version,
                wish.from(),
                wish.responseHours(),
                wish.finishHours(),
                wish.workingDays(),
                clock.instant(),
                user.username());
        audit.record("promise-made", "catalogue:" + serviceCode, "version " + version);
        changed.fire(new CatalogueChanged());
        return Outcome.done(version);
    }

    static FieldCheck check(PromiseView wish, LocalDate today) {
        FieldCheck check = new FieldCheck();
        if (check.needed("from", wish.from()) != null && wish.from().isBefore(today)) {
            check.refuse("promise-in-past", "from", "تعهد تازه تنها از امروز به بعد برقرار می‌شود.");
        }
        hours(check, "responseHours", wish.responseHours(), MOST_RESPONSE_HOURS);
        hours(check, "finishHours", wish.finishHours(), MOST_FINISH_HOURS);
        if (check.passed() && wish.finishHours() < wish.responseHours()) {
            check.refuse("promise-reversed", "finishHours", "پایان کار نمی‌تواند پیش از تعیین پیمانکار باشد.");
        }
        return check;
    }

    private static void hours(FieldCheck check, String field, int hours, int most) {
        if (hours < 1 || hours > most) {
            check.refuse("out-of-range", field, persianDigits("این مقدار باید از 1 تا " + most + " ساعت باشد."));
        }
    }
}
