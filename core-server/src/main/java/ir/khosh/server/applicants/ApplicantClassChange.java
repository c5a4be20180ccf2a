package ir.khosh.server.applicants;

import ir.khosh.wire.applicants.ApplicantClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody chose another class than the policy proposed, and why. Never changed. */
@Entity
@Table(name = "applicant_class_change")
class ApplicantClassChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "applicant_class_change_seq")
    @SequenceGenerator(
            name = "applicant_class_change_seq",
            sequenceName = "applicant_class_change_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "applicant_id")
    private long applicantId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_class")
    private ApplicantClass from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_class")
    private ApplicantClass to;

    private String reason;

    @Column(name = "by_username")
    private String by;

    protected ApplicantClassChange() {}

    ApplicantClassChange(
            long applicantId, Instant at, ApplicantClass from, ApplicantClass to, String reason, String by) {
        this.applicantId = applicantId;
        this.at = at;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.by = by;
    }
}
