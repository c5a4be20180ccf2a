package ir.khosh.server.requests;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.applicants.Applicants;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.Contender;
import ir.khosh.server.notifications.Notice;
import ir.khosh.server.notifications.Outbox;
import ir.khosh.server.regions.Regions;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.ApplicantView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** What people are told about a request; written into the outbox in the transaction of the change. */
@Singleton
class RequestNotices {

    private final Outbox outbox;
    private final Applicants applicants;
    private final Catalogue catalogue;
    private final Regions regions;

    @Inject
    RequestNotices(Outbox outbox, Applicants applicants, Catalogue catalogue, Regions regions) {
        this.outbox = outbox;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.regions = regions;
    }

    /** Notice 1: we have your request. */
    void registered(ServiceRequest request) {
        tell("request-registered", request.phone(), values(request), request, 1);
    }

    /** Notice 2: who comes and when; and to the contractor, only now, whom to visit where. */
    void contractorAssigned(ServiceRequest request, Assignment assignment, Contender contractor) {
        Map<String, String> values = values(request);
        values.put("contractor", contractor.name());
        values.put("contractorPhone", persianDigits(contractor.phone()));
        values.put("time", RequestTitles.time(assignment.slot()));
        values.put("place", regions.pathOf(request.regionId()));
        values.put("address", request.address());
        values.put(
                "applicant",
                applicants
                        .find(request.applicantId())
                        .map(ApplicantView::displayName)
                        .orElse("متقاضی"));
        values.put("applicantPhone", persianDigits(request.phone().value()));
        tell("contractor-assigned", request.phone(), values, request, assignment.ordinal());
        tell("job-offered-to-contractor", new PhoneNumber(contractor.phone()), values, request, assignment.ordinal());
    }

    private Map<String, String> values(ServiceRequest request) {
        Map<String, String> values = new HashMap<>();
        values.put("code", persianDigits(request.trackingCode().value()));
        values.put("service", catalogue.nameOf(request.serviceCode()));
        return values;
    }

    private void tell(
            String template, PhoneNumber to, Map<String, String> values, ServiceRequest request, int version) {
        outbox.add(new Notice(template, to, values, request.trackingCode().value(), version));
    }
}
