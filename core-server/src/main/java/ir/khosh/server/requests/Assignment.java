package ir.khosh.server.requests;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.wire.requests.Shift;
import jakarta.persistence.Column;
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
import java.time.Instant;
import java.time.LocalDate;

/** One contractor asked to do one request in one shift. Changed only through its request. */
@Entity
@Table(name = "assignment")
class Assignment {

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

    private String reason;

    @Column(name = "by_username")
    private String by;

    @Version
    private int version;

    protected Assignment() {}

    Assignment(ServiceRequest request, long contractorId, ShiftSlot slot, int ordinal, Act act) {
        this.request = request;
        this.contractorId = contractorId;
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

    void decide(AssignmentState decision, String why, Act act) {
        state = decision;
        reason = why;
        decidedAt = act.at();
        by = act.by();
    }
}
