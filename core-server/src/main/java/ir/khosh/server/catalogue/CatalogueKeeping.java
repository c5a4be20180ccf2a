package ir.khosh.server.catalogue;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.catalogue.OfferingChange;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** An administrator's changes to services, prices and causes. Nothing that a job may point at is deleted. */
@Singleton
@Transactional
class CatalogueKeeping {

    private final CallPathSql sql;
    private final Catalogue catalogue;
    private final Event<CatalogueChanged> changed;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    CatalogueKeeping(
            CallPathSql sql,
            Catalogue catalogue,
            Event<CatalogueChanged> changed,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.changed = changed;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    FieldCheck check(String code, OfferingChange wish) {
        return new OfferingCheck(catalogue.snapshot()).check(code, wish);
    }

    /** Makes the service or changes it; another price than today's holds from today. */
    Outcome<String> put(String code, OfferingChange wish) {
        FieldCheck check = check(code, wish);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        write(code, wish);
        return done("service-changed", code, wish.active() ? null : "withdrawn");
    }

    /** As a file tells, which was checked: the catalogue is read again only once. */
    void putAll(Map<String, OfferingChange> wishes) {
        if (!wishes.isEmpty()) {
            wishes.forEach(this::write);
            done("services-imported", "import", Integer.toString(wishes.size()));
        }
    }

    private void write(String code, OfferingChange wish) {
        boolean known = catalogue.snapshot().any(code) != null;
        sql.update(
                "insert into service_offering (code, family_code, name, synonyms, base_price_rial, active, edited)"
                        + " values (?, ?, ?, ?, ?, ?, true) on duplicate key update name = values(name),"
                        + " synonyms = values(synonyms), active = values(active), edited = true",
                code,
                wish.familyCode(),
                wish.name().strip(),
                wish.synonyms() == null
                        ? ""
                        : String.join(
                                "\n",
                                wish.synonyms().stream().map(String::strip).toList()),
                wish.priceRial(),
                wish.active());
        if (known && !Objects.equals(catalogue.priceToday(code), wish.priceRial())) {
            setPrice(code, today(), wish.priceRial());
        }
    }

    /** @param from today or later */
    Outcome<String> price(String code, LocalDate from, Long priceRial) {
        FieldCheck check = new FieldCheck();
        if (check.needed("from", from) != null && from.isBefore(today())) {
            check.refuse("price-in-past", "from", "قیمت تنها از امروز به بعد تعیین می‌شود.");
        }
        OfferingCheck.price(check, priceRial);
        if (catalogue.snapshot().any(code) == null) {
            throw new DomainException("service-not-found", "این خدمت شناخته نیست.");
        }
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        setPrice(code, from, priceRial);
        return done("price-set", code, from + " " + priceRial);
    }

    private void setPrice(String code, LocalDate from, Long priceRial) {
        sql.update(
                "insert into service_price (service_code, from_day, price_rial, set_at, by_username)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update price_rial = values(price_rial),"
                        + " set_at = values(set_at), by_username = values(by_username)",
                code,
                from,
                priceRial,
                clock.instant(),
                user.username());
    }

    private Outcome<String> done(String action, String subject, String detail) {
        audit.record(action, "catalogue:" + subject, detail);
        changed.fire(new CatalogueChanged());
        return Outcome.done(subject);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
    }
}
