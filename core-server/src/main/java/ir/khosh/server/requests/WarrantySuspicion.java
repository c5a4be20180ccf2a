package ir.khosh.server.requests;

import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.catalogue.FaultFamily;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.requests.warranty.SameCausePolicy;
import ir.khosh.server.requests.warranty.SameCausePolicy.Proposal;
import ir.khosh.server.requests.warranty.SameCausePolicy.Trouble;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Holds a reported trouble against the jobs that are still under warranty. */
@Singleton
class WarrantySuspicion {

    private final SameCausePolicy policy = new SameCausePolicy();
    private final CallPathSql sql;
    private final Catalogue catalogue;

    @Inject
    WarrantySuspicion(CallPathSql sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /** For a claim that names its first job: the same trouble by its nature, as long as the warranty runs. */
    Proposal proposalFor(ServiceRequest first, Instant reportedAt) {
        Trouble trouble = trouble(
                first.applicantId(),
                first.regionId(),
                first.wish().address(),
                first.wish().asset(),
                first.serviceCode());
        return policy.propose(trouble, first.warrantyUntil(), trouble, reportedAt);
    }

    /** For a new request: whether it looks like a repeat of something under warranty. */
    Optional<Proposal> proposalFor(long applicantId, Intake intake, Instant reportedAt) {
        Trouble now = trouble(applicantId, intake.regionId(), intake.address(), intake.asset(), intake.serviceCode());
        return sql
                .list(
                        "select tracking_code, region_id, address, asset, service_code, warranty_until from service_request"
                                + " where applicant_id = ? and warranty_until > ? order by finished_at desc limit 20",
                        row -> {
                            Proposal proposal = policy.propose(
                                    trouble(
                                            applicantId,
                                            row.getLong("region_id"),
                                            row.getString("address"),
                                            row.getString("asset"),
                                            row.getString("service_code")),
                                    row.getObject("warranty_until", LocalDate.class),
                                    now,
                                    reportedAt);
                            return new Proposal(
                                    proposal.same(),
                                    proposal.code(),
                                    "شاید مشمول گارانتی درخواست "
                                            + PersianText.persianDigits(row.getString("tracking_code")) + " باشد: "
                                            + proposal.reason());
                        },
                        applicantId,
                        LocalDate.ofInstant(reportedAt, JalaliDate.TEHRAN))
                .stream()
                .filter(Proposal::same)
                .findFirst();
    }

    private Trouble trouble(long applicantId, long regionId, String address, String asset, String serviceCode) {
        return new Trouble(
                applicantId,
                regionId + ":" + PersianText.fold(address),
                asset == null ? null : PersianText.fold(asset),
                catalogue.findFamilyOf(serviceCode).map(FaultFamily::code).orElse(serviceCode));
    }
}
