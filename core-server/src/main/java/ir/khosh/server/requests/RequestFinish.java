package ir.khosh.server.requests;

import ir.khosh.server.billing.InvoiceDraft;
import ir.khosh.server.billing.Invoices;
import ir.khosh.server.billing.Payments;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.catalogue.FaultFamily;
import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.requests.warranty.Claims;
import ir.khosh.server.requests.warranty.Verdict;
import ir.khosh.server.requests.warranty.WarrantyTerm;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Refusal;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.requests.Finish;
import ir.khosh.wire.requests.JobAction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Ends the work in one transaction: cause, warranty, invoice, cash, penalty, notices. */
@Singleton
@Transactional
class RequestFinish {

    private final RequestBook book;
    private final Bookings bookings;
    private final Catalogue catalogue;
    private final FinalAccount accounts;
    private final Invoices invoices;
    private final Payments payments;
    private final Claims claims;
    private final ClaimConsequences consequences;
    private final RequestNotices notices;
    private final Event<RequestFinished> finished;

    @Inject
    RequestFinish(
            RequestBook book,
            Bookings bookings,
            Catalogue catalogue,
            FinalAccount accounts,
            Invoices invoices,
            Payments payments,
            Claims claims,
            ClaimConsequences consequences,
            RequestNotices notices,
            Event<RequestFinished> finished) {
        this.book = book;
        this.bookings = bookings;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.invoices = invoices;
        this.payments = payments;
        this.claims = claims;
        this.consequences = consequences;
        this.notices = notices;
        this.finished = finished;
    }

    /** @throws ir.khosh.server.shared.RefusedException with everything that is wrong */
    void finish(String trackingCode, Finish wish, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        request.mayBe(JobAction.FINISH);
        boolean free = isFree(request);
        FaultFamily family = catalogue.findFamilyOf(request.serviceCode()).orElseThrow();
        String service = catalogue.nameOf(request.serviceCode());
        FieldCheck check = new FieldCheck();
        String report = check.text("report", wish.report(), 2_000);
        VisitSteps.checkCause(check, family, wish.causeCode());
        FinalAccount.Account account = accounts.read(check, request, wish, service, free, act.at());
        check.throwIfRefused();
        Assignment assignment = request.getAssignment();
        request.finish(
                wish.causeCode(),
                family.nameOf(wish.causeCode()),
                report,
                new WarrantyTerm(assignment.terms().warrantyMonths()).endOf(act.at()),
                act);
        bookings.finishedWork(assignment, act.at());
        notices.finished(request);
        if (request.repeatOf() != null) {
            consequences.settle(request, account.net(), act);
        }
        // last: whoever takes an invoice's number makes all other issuers wait until the end
        invoice(request, assignment, account, free, act);
        finished.fire(new RequestFinished(
                request.id(),
                request.trackingCode().value(),
                request.applicantId(),
                request.phone(),
                assignment.contractorId(),
                request.serviceCode(),
                service,
                act.at(),
                request.repeatOf() != null));
    }

    /** A repeat needs a verdict; one that was rejected needs a price that the applicant approved. */
    private boolean isFree(ServiceRequest request) {
        if (request.repeatOf() == null) {
            return false;
        }
        Optional<Verdict> verdict =
                claims.lockByRepeat(request.id()).map(Claims.Claim::verdict).or(Optional::empty);
        if (verdict.isEmpty()) {
            throw Refusal.of("diagnosis-needed", "نخست نتیجهٔ بررسی گارانتی را ثبت کنید.")
                    .toException();
        }
        if (!verdict.get().isFree() && request.findApprovedQuote().isEmpty()) {
            throw Refusal.of("quote-needed", "این کار مشمول گارانتی نیست؛ نخست برآورد هزینه را متقاضی باید بپذیرد.")
                    .toException();
        }
        return verdict.get().isFree();
    }

    private void invoice(
            ServiceRequest request, Assignment assignment, FinalAccount.Account account, boolean free, Act act) {
        ContractTerms terms = assignment.terms();
        // the first contractor does their own bad work again for nothing
        boolean unpaid = free
                && claims.lockByRepeat(request.id())
                        .filter(claim -> claim.verdict() == Verdict.UPHELD)
                        .filter(claim -> claim.contractorId() == assignment.contractorId())
                        .isPresent();
        InvoiceView invoice = invoices.issue(new InvoiceDraft(
                request.trackingCode().value(),
                request.applicantId(),
                unpaid ? null : assignment.contractorId(),
                unpaid ? 0 : terms.sharePermille(),
                unpaid ? 0 : terms.retentionPermille(),
                account.lines(),
                free || account.lines().isEmpty(),
                terms.warrantyMonths(),
                act.by()));
        request.invoice(invoice.number(), new Rial(invoice.totalRial()), act);
        notices.invoiced(request, invoice);
        if (invoice.totalRial() == 0) {
            request.pay(Rial.ZERO, act);
        } else if (account.received().amount() > 0) {
            payments.receive(
                            invoice.number(),
                            account.received(),
                            "CASH",
                            null,
                            "finish:" + request.trackingCode().value(),
                            act.by())
                    .orThrow();
        }
    }
}
