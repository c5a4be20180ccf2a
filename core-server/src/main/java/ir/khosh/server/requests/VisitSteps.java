package ir.khosh.server.requests;

import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.catalogue.FaultFamily;
import ir.khosh.server.contractors.Observation;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.requests.dispatch.Punctuality;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.requests.Arrival;
import ir.khosh.wire.requests.Diagnosis;
import ir.khosh.wire.requests.JobAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The contractor's visit: the exact time, the start, what is wrong. */
@Singleton
@Transactional
class VisitSteps {

    private final RequestBook book;
    private final Bookings bookings;
    private final RequestNotices notices;
    private final Catalogue catalogue;
    private final Performance performance;
    private final Punctuality punctuality;
    private final WarrantyDesk warranty;

    @Inject
    VisitSteps(
            RequestBook book,
            Bookings bookings,
            RequestNotices notices,
            Catalogue catalogue,
            Performance performance,
            Punctuality punctuality,
            WarrantyDesk warranty) {
        this.book = book;
        this.bookings = bookings;
        this.notices = notices;
        this.catalogue = catalogue;
        this.performance = performance;
        this.punctuality = punctuality;
        this.warranty = warranty;
    }

    /** Within the agreed shift; the same time again changes nothing. */
    void stateArrival(String trackingCode, Arrival arrival, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        request.mayBe(JobAction.STATE_ARRIVAL);
        Assignment assignment = request.getAssignment();
        ShiftSlot slot = assignment.slot();
        FieldCheck check = new FieldCheck();
        Instant at = check.needed("at", arrival.at());
        if (at != null && (at.isBefore(slot.startsAt()) || !at.isBefore(slot.endsAt()))) {
            check.refuse(
                    "arrival-outside-shift",
                    "at",
                    "زمان مراجعه باید در نوبت توافق‌شده باشد: " + RequestTitles.time(slot));
        } else if (at != null && at.isBefore(act.at())) {
            check.refuse("arrival-past", "at", "این زمان گذشته است.");
        }
        check.throwIfRefused();
        if (at.equals(request.work().arrivalAt())) {
            return;
        }
        request.stateArrival(at, act);
        notices.arrivalStated(request, bookings.contender(request, assignment));
    }

    /** The contractor's punctuality is seen now. */
    void start(String trackingCode, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = request.getAssignment();
        Instant stated = request.work().arrivalAt();
        request.start(act);
        performance.observe(new Observation(
                assignment.contractorId(),
                Observation.Kind.PUNCTUALITY,
                punctuality.valueOf(
                        stated,
                        assignment.slot().endsAt(),
                        act.at(),
                        assignment.terms().arrivalGraceMinutes()),
                "punctuality:" + assignment.id(),
                act.at()));
    }

    /** Of a repeat under warranty it also decides the claim. */
    void diagnose(String trackingCode, Diagnosis diagnosis, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        request.mayBe(JobAction.DIAGNOSE);
        FaultFamily family = catalogue.findFamilyOf(request.serviceCode()).orElseThrow();
        FieldCheck check = new FieldCheck();
        String note = check.text("note", diagnosis.note(), 2_000);
        checkCause(check, family, diagnosis.causeCode());
        warranty.checkVerdict(check, request, diagnosis.verdict());
        check.throwIfRefused();
        request.diagnose(diagnosis.causeCode(), family.nameOf(diagnosis.causeCode()), note, act);
        if (request.repeatOf() != null) {
            warranty.decide(request, diagnosis.verdict(), note, act);
        }
    }

    static void checkCause(FieldCheck check, FaultFamily family, String causeCode) {
        if (causeCode == null || !family.knows(causeCode)) {
            check.refuse("cause-unknown", "causeCode", "علت را از فهرست علت‌های «" + family.name() + "» انتخاب کنید.");
        }
    }
}
