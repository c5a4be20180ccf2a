package ir.khosh.server.requests;

import ir.khosh.server.billing.Payments;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.catalogue.FaultFamily;
import ir.khosh.server.contractors.ShiftRoom;
import ir.khosh.server.requests.warranty.WarrantyTerm;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.Finish;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Ends the work: cause, payment, warranty, and the contractor's place in the shift. */
@Singleton
@Transactional
class RequestFinish {

    private static final long MOST_RIAL = 1_000_000_000_000L;
    private final RequestBook book;
    private final Catalogue catalogue;
    private final Payments payments;
    private final ShiftRoom room;
    private final WarrantyTerm warranty;

    @Inject
    RequestFinish(RequestBook book, Catalogue catalogue, Payments payments, ShiftRoom room, WarrantyTerm warranty) {
        this.book = book;
        this.catalogue = catalogue;
        this.payments = payments;
        this.room = room;
        this.warranty = warranty;
    }

    /** @throws ir.khosh.server.shared.RefusedException with everything that is wrong */
    void finish(String trackingCode, Finish wish) {
        ServiceRequest request = book.lock(trackingCode);
        Act act = book.act();
        FaultFamily family = catalogue.findFamilyOf(request.serviceCode()).orElseThrow();
        FieldCheck check = new FieldCheck();
        String report = check.text("report", wish.report(), 2_000);
        if (wish.causeCode() == null || !family.knows(wish.causeCode())) {
            check.refuse("cause-unknown", "causeCode", "علت را از فهرست علت‌های «" + family.name() + "» انتخاب کنید.");
        }
        if (wish.paidRial() < 0 || wish.paidRial() > MOST_RIAL) {
            check.refuse("amount-out-of-range", "paidRial", "مبلغ پذیرفته نیست.");
        }
        if (!check.passed()) {
            Outcome.<Void>refused(check.refusals()).orThrow();
        }
        Rial paid = new Rial(wish.paidRial());
        request.finish(wish.causeCode(), nameOf(family, wish.causeCode()), report, paid, warranty.endOf(act.at()), act);
        if (paid.amount() > 0) {
            payments.record(request.id(), request.applicantId(), paid, act.at(), act.by());
        }
        freeShift(request.getAssignment(), act);
    }

    /** A job that ended before its shift began leaves its place to another. */
    private void freeShift(Assignment assignment, Act act) {
        room.lock(Set.of(assignment.contractorId()));
        room.finishedWork(assignment.contractorId());
        if (act.at().isBefore(assignment.slot().startsAt())) {
            room.giveBack(assignment.contractorId(), assignment.slot());
        }
    }

    private static String nameOf(FaultFamily family, String causeCode) {
        return family.causes().stream()
                .filter(cause -> cause.code().equals(causeCode))
                .map(FaultFamily.Cause::name)
                .findFirst()
                .orElse(causeCode);
    }
}
