package ir.khosh.server.requests;

import static ir.khosh.values.PersianText.isolate;
import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.applicants.ApplicantBook;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ContractorLinks;
import ir.khosh.server.notifications.Notice;
import ir.khosh.server.notifications.Outbox;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.incidents.Incidents;
import ir.khosh.server.requests.warranty.Penalties;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What people are told about a request; written into the outbox in the transaction of the change. */
@Singleton
class RequestNotices {

    private static final Set<String> OF_THE_VISIT =
            Set.of("contractor-assigned", "contractor-reassigned", "arrival-stated");
    private static final Set<String> OF_THE_JOB =
            Set.of("job-offered-to-contractor", "job-details-to-contractor", "job-moved-to-contractor");
    private final Outbox outbox;
    private final ApplicantBook applicants;
    private final Catalogue catalogue;
    private final Regions regions;
    private final NoticeLinks links;
    private final Incidents incidents;
    private final ContractorLinks contractorLinks;

    @Inject
    RequestNotices(
            Outbox outbox,
            ApplicantBook applicants,
            Catalogue catalogue,
            Regions regions,
            NoticeLinks links,
            Incidents incidents,
            ContractorLinks contractorLinks) {
        this.outbox = outbox;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.regions = regions;
        this.links = links;
        this.incidents = incidents;
        this.contractorLinks = contractorLinks;
    }

    /** Notice 1: we have your request. */
    void registered(ServiceRequest request) {
        tell("request-registered", request, with(request, "link", links.track(request)));
    }

    /** To the contractor: what, in which district and when, but neither whom nor at which door. */
    void offered(ServiceRequest request, Assignment assignment, Contender contractor) {
        Map<String, String> values = with(request, "place", regions.pathOf(request.regionId()));
        values.put("time", RequestTitles.time(assignment.slot()));
        values.put("yes", isolate(persianDigits("1 " + assignment.shortCode())));
        values.put("no", isolate(persianDigits("2 " + assignment.shortCode())));
        values.put("until", RequestTitles.moment(assignment.answerUntil()));
        values.put("link", links.job(assignment));
        tell("job-offered-to-contractor", new PhoneNumber(contractor.phone()), values, request);
    }

    /** Notice 2: who comes and when; and to the contractor, only now, whom to visit where. */
    void contractorAssigned(ServiceRequest request, Assignment assignment, Contender contractor) {
        boolean another =
                request.listAssignments().stream().anyMatch(other -> other != assignment && other.acceptedAt() != null);
        boolean first = request.listAssignments().size() == 1;
        if (!first) {
            forgetVisit(request);
        }
        Map<String, String> visit = visit(request, contractor);
        visit.put("time", RequestTitles.time(assignment.slot()));
        tell(another ? "contractor-reassigned" : "contractor-assigned", request.phone(), visit, request, first);
        PhoneNumber phone = new PhoneNumber(contractor.phone());
        tell("job-details-to-contractor", phone, details(request, assignment), request, first);
        incidents.contractorAssigned(request.trackingCode().value(), request.phone());
    }

    /** Notice 3: the exact time; a new one supersedes. */
    void arrivalStated(ServiceRequest request, Contender contractor) {
        Map<String, String> visit = visit(request, contractor);
        visit.put("time", RequestTitles.moment(request.work().arrivalAt()));
        tell("arrival-stated", request, visit);
    }

    /** @param contractorPhone null when nobody is bound to the job */
    void rescheduled(ServiceRequest request, String contractorPhone) {
        outbox.withdraw(request.trackingCode().value(), OF_THE_VISIT);
        Map<String, String> values = with(
                request,
                "time",
                RequestTitles.wishedTime(request.wish().day(), request.wish().shift()));
        tell("visit-rescheduled", request, values);
        if (contractorPhone != null) {
            tell("job-moved-to-contractor", new PhoneNumber(contractorPhone), values, request);
        }
    }

    /** The contractor need not come any more. */
    void takenBack(ServiceRequest request, Assignment assignment, String contractorPhone) {
        forgetVisit(request);
        outbox.withdraw(request.trackingCode().value(), OF_THE_JOB);
        tell("job-taken-back-from-contractor", new PhoneNumber(contractorPhone), values(request), request);
    }

    /** What was said of a visit that will not be, and has not left yet. */
    void forgetVisit(ServiceRequest request) {
        outbox.withdraw(request.trackingCode().value(), OF_THE_VISIT);
    }

    void quoted(ServiceRequest request, Quote quote) {
        Map<String, String> values = with(request, "amount", RequestTitles.amount(quote.total()));
        values.put("link", links.quote(quote));
        tell("quote-to-approve", request, values);
    }

    /** Notice 4: the work is done. */
    void finished(ServiceRequest request) {
        tell(
                "work-finished",
                request,
                with(request, "warranty", JalaliDate.of(request.warrantyUntil()).longText()));
    }

    /** Notice 6: the invoice; what is free says so. */
    void invoiced(ServiceRequest request, InvoiceView invoice) {
        Map<String, String> values = with(request, "number", persianDigits(invoice.number()));
        values.put("amount", invoice.totalRial() == 0 ? "رایگان" : RequestTitles.amount(new Rial(invoice.totalRial())));
        values.put("link", links.invoice(invoice.number()));
        tell("invoice-issued", request, values);
    }

    /** The receipt, when nothing is owed any more: who hands over cash hears of it from Khosh itself. */
    void paid(ServiceRequest request, InvoiceView invoice) {
        if (!request.phone().isMobile()) {
            // nobody wants to be called to hear that they have paid
            return;
        }
        Map<String, String> values = with(request, "amount", RequestTitles.amount(new Rial(invoice.paidRial())));
        values.put("link", links.invoice(invoice.number()));
        tell("payment-received", request, values);
    }

    void disputeDecided(ServiceRequest request, DisputeAnswers.DisputeAnswer answer) {
        Map<String, String> values = with(request, "decision", answer.title());
        values.put("reason", answer.reason());
        values.put("link", links.track(request));
        tell("dispute-decided", request, values);
    }

    /** @param contractorPhone null when nobody was bound to the job */
    void cancelled(ServiceRequest request, Rial fee, String contractorPhone) {
        forgetVisit(request);
        outbox.withdraw(request.trackingCode().value(), OF_THE_JOB);
        tell("request-cancelled", request, with(request, "fee", feeText(fee)));
        if (contractorPhone != null) {
            tell("job-cancelled-to-contractor", new PhoneNumber(contractorPhone), values(request), request);
        }
    }

    void missed(ServiceRequest request, Rial fee) {
        tell("visit-missed", request, with(request, "fee", feeText(fee)));
    }

    void claimOpened(ServiceRequest repeat) {
        tell("claim-opened", repeat, with(repeat, "link", links.track(repeat)));
    }

    /** To the contractor of the first job, who may object. */
    void penaltyComputed(ServiceRequest first, String contractorPhone, Rial amount, Penalties.Opened penalty) {
        Map<String, String> values = with(first, "amount", RequestTitles.amount(amount));
        values.put("until", RequestTitles.moment(penalty.objectionUntil()));
        values.put("link", contractorLinks.penalty(penalty.id()));
        tell("penalty-computed", new PhoneNumber(contractorPhone), values, first);
    }

    private static String feeText(Rial fee) {
        return fee.amount() == 0
                ? "هزینه‌ای برای شما ندارد."
                : "هزینهٔ رفت‌وآمد: " + RequestTitles.amount(fee) + " با مالیات";
    }

    private Map<String, String> visit(ServiceRequest request, Contender contractor) {
        Map<String, String> values = with(request, "contractor", contractor.name());
        values.put("contractorPhone", persianDigits(contractor.phone()));
        return values;
    }

    private Map<String, String> details(ServiceRequest request, Assignment assignment) {
        Map<String, String> values = with(request, "time", RequestTitles.time(assignment.slot()));
        values.put("place", regions.pathOf(request.regionId()));
        values.put("address", request.wish().address());
        String name = applicants.nameOf(request.applicantId());
        values.put("applicant", name.isEmpty() ? "متقاضی" : name);
        values.put("applicantPhone", persianDigits(request.phone().value()));
        values.put("link", links.job(assignment));
        return values;
    }

    private Map<String, String> with(ServiceRequest request, String name, String value) {
        Map<String, String> values = values(request);
        values.put(name, value);
        return values;
    }

    private Map<String, String> values(ServiceRequest request) {
        Map<String, String> values = new HashMap<>();
        values.put("code", request.displayCode());
        values.put("service", catalogue.nameOf(request.serviceCode()));
        return values;
    }

    private void tell(String template, ServiceRequest request, Map<String, String> values) {
        tell(template, request.phone(), values, request);
    }

    private void tell(String template, PhoneNumber to, Map<String, String> values, ServiceRequest request) {
        outbox.add(new Notice(template, to, values, request.trackingCode().value(), request.nextNoticeVersion()));
    }

    private void tell(
            String template, PhoneNumber to, Map<String, String> values, ServiceRequest request, boolean first) {
        outbox.add(
                new Notice(template, to, values, request.trackingCode().value(), request.nextNoticeVersion(), first));
    }
}
