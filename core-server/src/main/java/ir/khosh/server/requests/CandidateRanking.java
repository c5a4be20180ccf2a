package ir.khosh.server.requests;

import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.ContenderList;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.dispatch.Dispatcher;
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

/** Ranks contractors for a place, a service and a time, before or after the request exists. Changes nothing. */
@Singleton
class CandidateRanking {

    private final ContenderList contenders;
    private final Dispatcher dispatcher;
    private final SlotChoice slotChoice;
    private final Regions regions;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    CandidateRanking(
            ContenderList contenders,
            Dispatcher dispatcher,
            SlotChoice slotChoice,
            Regions regions,
            Catalogue catalogue,
            Clock clock) {
        this.contenders = contenders;
        this.dispatcher = dispatcher;
        this.slotChoice = slotChoice;
        this.regions = regions;
        this.catalogue = catalogue;
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
        Instant now = clock.instant();
        List<ShiftSlot> slots = slotChoice.slotsFor(priority, day, shift, now);
        return Outcome.done(dispatcher.rank(
                new Job(priority, slots, now),
                contenders.listContenders(serviceCode, regions.selfAndAbove(regionId), slots)));
    }
}
