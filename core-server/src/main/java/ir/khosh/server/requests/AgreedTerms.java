package ir.khosh.server.requests;

import ir.khosh.server.contractors.ContractTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The contract's terms as they were when a job was offered; a later version of the contract does not change them. */
@Embeddable
class AgreedTerms {

    @Column(name = "contract_id")
    private Long contractId;

    @Column(name = "contract_version")
    private int contractVersion;

    @Column(name = "offer_minutes")
    private int offerMinutes;

    @Column(name = "arrival_grace_minutes")
    private int arrivalGraceMinutes;

    @Column(name = "warranty_months")
    private int warrantyMonths;

    @Column(name = "share_permille")
    private int sharePermille;

    @Column(name = "retention_permille")
    private int retentionPermille;

    @Column(name = "penalty_mode")
    private String penaltyMode;

    @Column(name = "penalty_rate_permille")
    private int penaltyRatePermille;

    @Column(name = "objection_days")
    private int objectionDays;

    protected AgreedTerms() {}

    AgreedTerms(ContractTerms terms) {
        contractId = terms.contractId();
        contractVersion = terms.version();
        offerMinutes = terms.offerMinutes();
        arrivalGraceMinutes = terms.arrivalGraceMinutes();
        warrantyMonths = terms.warrantyMonths();
        sharePermille = terms.sharePermille();
        retentionPermille = terms.retentionPermille();
        penaltyMode = terms.penaltyMode();
        penaltyRatePermille = terms.penaltyRatePermille();
        objectionDays = terms.objectionDays();
    }

    ContractTerms toTerms() {
        return new ContractTerms(
                contractId,
                contractVersion,
                offerMinutes,
                arrivalGraceMinutes,
                warrantyMonths,
                sharePermille,
                retentionPermille,
                penaltyMode,
                penaltyRatePermille,
                objectionDays);
    }
}
