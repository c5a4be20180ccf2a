package ir.khosh.server.requests;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.Observation;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.NoShow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody was not there: the applicant pays the trip, the contractor loses the job and the mark for punctuality. */
@Singleton
@Transactional
class NoShows {

    private final RequestBook book;
    private final Bookings bookings;
    private final Cancellations fees;
    private final Performance performance;
    private final RequestNotices notices;
    private final Rial fee;

    @Inject
    NoShows(
            RequestBook book,
            Bookings bookings,
            Cancellations fees,
            Performance performance,
            RequestNotices notices,
            @ConfigProperty(name = "khosh.fees.no-show-rial", defaultValue = "500000") long feeRial) {
        this.book = book;
        this.bookings = bookings;
        this.fees = fees;
        this.performance = performance;
        this.notices = notices;
        fee = new Rial(feeRial);
    }

    void report(String trackingCode, NoShow report, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        request.mayBe(JobAction.REPORT_NO_SHOW);
        Assignment assignment = request.getAssignment();
        FieldCheck check = new FieldCheck();
        String note = check.line("note", report.note(), 200);
        boolean applicant = "APPLICANT".equals(report.absent());
        if (!applicant && !"CONTRACTOR".equals(report.absent())) {
            check.refuse("unknown-value", "absent", "چه کسی حضور نداشت؟");
        } else if (act.at().isBefore(dueAt(request, assignment, applicant))) {
            check.refuse("too-early", "absent", "هنوز زمان مراجعه نرسیده است.");
        }
        if (!applicant && act.actor() == Actor.CONTRACTOR) {
            check.refuse("not-yours-to-say", "absent", "غیبت پیمانکار را متقاضی یا اپراتور گزارش می‌کند.");
        }
        check.throwIfRefused();
        Contender contractor = bookings.contender(request, assignment);
        bookings.lockAndGiveBack(assignment);
        if (applicant) {
            missApplicant(request, note, act);
        } else {
            missContractor(request, assignment, contractor, note, act);
        }
    }

    /** An exact time binds at once, a shift from its start; the contractor has the contract's grace. */
    private static Instant dueAt(ServiceRequest request, Assignment assignment, boolean applicant) {
        Instant stated = request.work().arrivalAt();
        Instant expected = stated == null ? assignment.slot().startsAt() : stated;
        return applicant
                ? expected
                : expected.plus(Duration.ofMinutes(assignment.terms().arrivalGraceMinutes()));
    }

    private void missApplicant(ServiceRequest request, String note, Act act) {
        request.missApplicant(note, act);
        // a repeat is Khosh's debt, and a trip is charged once
        boolean charged = request.repeatOf() == null && fee.amount() > 0;
        if (charged) {
            fees.charge(request, "no-show", "هزینهٔ مراجعهٔ بی‌نتیجه برای درخواست " + request.displayCode(), fee, act);
        }
        notices.missed(request, charged ? fees.withVat(fee, act.at()) : Rial.ZERO);
    }

    private void missContractor(
            ServiceRequest request, Assignment assignment, Contender contractor, String note, Act act) {
        request.missContractor(contractor.name(), note, act);
        performance.observe(new Observation(
                assignment.contractorId(),
                Observation.Kind.PUNCTUALITY,
                0,
                "punctuality:" + assignment.id(),
                act.at()));
        notices.takenBack(request, assignment, contractor.phone());
    }
}
