package ir.khosh.server.requests;

import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.ContenderList;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.dispatch.Dispatcher;
import ir.khosh.server.requests.dispatch.FirstContractorLast;
import ir.khosh.server.requests.dispatch.Job;
import ir.khosh.server.requests.dispatch.Ranked;
import ir.khosh.server.requests.dispatch.SlotChoice;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ranks contractors for a place, a service and a time, before or after the request exists. Changes nothing. */
@Singleton
class CandidateRanking {

    private final ContenderList contenders;
    private final Dispatcher dispatcher;
    private final SlotChoice slotChoice;
    private final Regions regions;
    private final Catalogue catalogue;
    private final CallPathSql sql;
    private final Clock clock;

    @Inject
    CandidateRanking(
            ContenderList contenders,
            Dispatcher dispatcher,
            SlotChoice slotChoice,
            Regions regions,
            Catalogue catalogue,
            CallPathSql sql,
            Clock clock) {
        this.contenders = contenders;
        this.dispatcher = dispatcher;
        this.slotChoice = slotChoice;
        this.regions = regions;
        this.catalogue = catalogue;
        this.sql = sql;
        this.clock = clock;
    }

    /** @param day and {@code shift}: null when there is no such wish */
    Outcome<List<Ranked>> rank(String serviceCode, long regionId, Priority priority, LocalDate day, Shift shift) {
        FieldCheck check = new FieldCheck();
        if (serviceCode == null || catalogue.findOffering(serviceCode).isEmpty()) {
            check.refuse("service-unknown", "service", "این خدمت شناخته نیست.");
        }
        if (regions.find(regionId).isEmpty()) {
            check.refuse("region-unknown", "region", "محدوده را از فهرست انتخاب کنید.");
        }
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        return Outcome.done(rank(serviceCode, priority, day, shift, regions.selfAndAbove(regionId)));
    }

    /**
     * The same list for a registered request: a free repeat goes to another contractor unless the applicant wished the
     * same.
     *
     * @param trackingCode null, empty or unknown: the list stays as it is
     */
    List<Ranked> forRequest(String trackingCode, List<Ranked> ranked) {
        return findFirstContractor(trackingCode)
                .map(first -> new FirstContractorLast(first).apply(ranked))
                .orElse(ranked);
    }

    private Optional<Long> findFirstContractor(String trackingCode) {
        return trackingCode == null || trackingCode.isBlank()
                ? Optional.empty()
                : sql.find(
                        "select f.contractor_id from service_request r join service_request f on f.id = r.repeat_of"
                                + " where r.tracking_code = ? and r.same_contractor = false and f.contractor_id is not null",
                        row -> row.getLong(1),
                        trackingCode);
    }

    private List<Ranked> rank(String serviceCode, Priority priority, LocalDate day, Shift shift, List<Long> places) {
        Instant now = clock.instant();
        List<ShiftSlot> slots = slotChoice.slotsFor(priority, day, shift, now);
        return dispatcher.rank(new Job(priority, slots, now), contenders.listContenders(serviceCode, places, slots));
    }
}
