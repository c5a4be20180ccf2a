package ir.khosh.server.contractors;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.contractors.NewContractor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** A contractor joins, or changes what they do and where. */
@Singleton
@Transactional
class ContractorRegistration {

    private static final int MOST_JOBS_A_SHIFT = 50;
    private static final int MOST_ENTRIES = 500;
    private final EntityManager entities;
    private final CallPathSql sql;
    private final Regions regions;
    private final Catalogue catalogue;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    @Inject
    ContractorRegistration(
            EntityManager entities,
            CallPathSql sql,
            Regions regions,
            Catalogue catalogue,
            Standards standards,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.regions = regions;
        this.catalogue = catalogue;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the new contractor's id */
    Outcome<Long> register(NewContractor wish) {
        FieldCheck check = check(wish, null);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        Contractor contractor = new Contractor(
                wish.name().strip(), phoneOf(wish), wish.capacityPerShift(), wish.licensed(), clock.instant());
        contractor.covers(new HashSet<>(wish.regionIds()));
        contractor.offers(new HashSet<>(wish.serviceCodes()));
        entities.persist(contractor);
        entities.flush();
        standards.refresh(contractor.id());
        audit.record("contractor-registered", "contractor:" + contractor.id(), null);
        return Outcome.done(contractor.id());
    }

    /**
     * What they are called and do from now on; jobs that they have stay theirs.
     *
     * @throws ContractorNotFound when there is none
     */
    Outcome<Long> revise(long id, NewContractor wish) {
        // two who change the same one do so one after the other; the later word holds, whole
        Contractor contractor = entities.find(Contractor.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (contractor == null) {
            throw new ContractorNotFound();
        }
        FieldCheck check = check(wish, id);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        contractor.is(wish.name().strip(), phoneOf(wish), wish.capacityPerShift(), wish.licensed());
        contractor.covers(new HashSet<>(wish.regionIds()));
        contractor.offers(new HashSet<>(wish.serviceCodes()));
        entities.flush();
        audit.record("contractor-revised", "contractor:" + id, null);
        return Outcome.done(id);
    }

    /** @param self the contractor it is about; null for a new one */
    FieldCheck check(NewContractor wish, Long self) {
        FieldCheck check = new FieldCheck();
        check.neededLine("name", wish.name(), 2, 80);
        PhoneNumber phone = check.phone("phone", wish.phone());
        checkServices(check, wish.serviceCodes());
        checkRegions(check, wish.regionIds());
        if (wish.capacityPerShift() < 1 || wish.capacityPerShift() > MOST_JOBS_A_SHIFT) {
            check.refuse("capacity-out-of-range", "capacityPerShift", "ظرفیت هر نوبت باید از ۱ تا ۵۰ کار باشد.");
        }
        if (phone != null && isKnown(phone, self)) {
            check.refuse("phone-taken", "phone", "پیمانکار دیگری با این شماره ثبت شده است.");
        }
        return check;
    }

    private static PhoneNumber phoneOf(NewContractor wish) {
        return PhoneNumber.parse(wish.phone()).orElseThrow();
    }

    private boolean isKnown(PhoneNumber phone, Long self) {
        return sql.find("select id from contractor where phone = ?", row -> row.getLong("id"), phone.value())
                .filter(owner -> !owner.equals(self))
                .isPresent();
    }

    private void checkServices(FieldCheck check, List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            check.refuse("required", "serviceCodes", "دست‌کم یک خدمت را انتخاب کنید.");
        } else if (codes.size() > MOST_ENTRIES) {
            check.refuse("too-many", "serviceCodes", "شمار خدمت‌ها بیش از اندازه است.");
        } else if (codes.stream()
                .anyMatch(code -> code == null || catalogue.findOffering(code).isEmpty())) {
            check.refuse("service-unknown", "serviceCodes", "یکی از خدمت‌ها شناخته نیست.");
        }
    }

    private void checkRegions(FieldCheck check, List<Long> ids) {
        if (ids == null || ids.isEmpty()) {
            check.refuse("required", "regionIds", "دست‌کم یک محدوده را انتخاب کنید.");
        } else if (ids.size() > MOST_ENTRIES) {
            check.refuse("too-many", "regionIds", "شمار محدوده‌ها بیش از اندازه است.");
        } else if (ids.stream().anyMatch(Objects::isNull)
                || ids.stream().anyMatch(id -> regions.find(id).isEmpty())) {
            check.refuse("region-unknown", "regionIds", "یکی از محدوده‌ها شناخته نیست.");
        }
    }
}
