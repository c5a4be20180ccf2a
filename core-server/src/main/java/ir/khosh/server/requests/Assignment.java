package ir.khosh.server.requests;

import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.wire.requests.Shift;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One contractor asked to do one request in one shift. Changed only through its request. */
@Entity
@Table(name = "assignment")
class Assignment {

    private static final long FIRST_CODE = 1000;
    private static final long CODES = 9000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment_seq")
    @SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private ServiceRequest request;

    @Column(name = "contractor_id")
    private long contractorId;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Shift shift;

    private int ordinal;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** An offer ends then. */
    @Column(name = "answer_until")
    private Instant answerUntil;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Embedded
    private AgreedTerms terms;

    private String reason;

    @Column(name = "by_username")
    private String by;

    @Version
    private int version;

    protected Assignment() {}

    Assignment(ServiceRequest request, long contractorId, ShiftSlot slot, ContractTerms terms, int ordinal, Act act) {
        this.request = request;
        this.contractorId = contractorId;
        this.terms = new AgreedTerms(terms);
        answerUntil = act.at().plus(Duration.ofMinutes(terms.offerMinutes()));
        this.ordinal = ordinal;
        state = AssignmentState.OFFERED;
        day = slot.day();
        shift = slot.shift();
        offeredAt = act.at();
        by = act.by();
    }

    Long id() {
        return id;
    }

    long contractorId() {
        return contractorId;
    }

    AssignmentState state() {
        return state;
    }

    ShiftSlot slot() {
        return new ShiftSlot(day, shift);
    }

    /** First, second … assignment of its request. */
    int ordinal() {
        return ordinal;
    }

    /** As agreed when the job was offered. */
    ContractTerms terms() {
        return terms.toTerms();
    }

    /** Why it was declined or set aside; null when nobody said. */
    String reason() {
        return reason;
    }

    Instant answerUntil() {
        return answerUntil;
    }

    /** Also after it was set aside; null when the contractor never said yes. */
    Instant acceptedAt() {
        return acceptedAt;
    }

    /** Four digits by which the contractor answers a text; known once the assignment is stored. */
    String shortCode() {
        return shortCodeOf(id);
    }

    /** No contractor has nine thousand open offers, so that theirs never meet. */
    static String shortCodeOf(long assignmentId) {
        return Long.toString(FIRST_CODE + assignmentId % CODES);
    }

    void moveTo(ShiftSlot slot) {
        day = slot.day();
        shift = slot.shift();
    }

    void decide(AssignmentState decision, String why, Act act) {
        state = decision;
        reason = why;
        decidedAt = act.at();
        acceptedAt = decision == AssignmentState.ACCEPTED ? act.at() : acceptedAt;
        by = act.by();
    }
}
