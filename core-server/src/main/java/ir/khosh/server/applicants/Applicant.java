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
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody who asks for help. Everything but the number they called from may be unknown. */
@Entity
@Table(name = "applicant")
class Applicant {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "applicant_seq")
    @SequenceGenerator(name = "applicant_seq", sequenceName = "applicant_seq", allocationSize = 50)
    private Long id;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "national_id")
    private String nationalId;

    private String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "override_class")
    private ApplicantClass overrideClass;

    @Column(name = "override_reason")
    private String overrideReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_active_at")
    private Instant lastActiveAt;

    @Version
    private int version;

    protected Applicant() {}

    Applicant(String displayName, String nationalId, String note, Instant now) {
        this.displayName = displayName;
        this.nationalId = nationalId;
        this.note = note;
        createdAt = now;
        lastActiveAt = now;
    }

    Long id() {
        return id;
    }

    /** A name that was not known is remembered; a known one is not replaced by chance. */
    void active(String name, Instant now) {
        if (displayName == null) {
            displayName = name;
        }
        lastActiveAt = now;
    }

    /** @param chosen null lifts the override */
    void override(ApplicantClass chosen, String reason) {
        overrideClass = chosen;
        overrideReason = chosen == null ? null : reason;
    }
}
