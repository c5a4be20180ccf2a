package ir.khosh.wire.requests;

/**
 * Where a service request stands. The ordinary way is REGISTERED → CONFIRMED → OFFERED → ACCEPTED → SCHEDULED → UNDER_WAY
 * → DIAGNOSED (→ QUOTED → APPROVED) → FINISHED → INVOICED → PAID → CLOSED. Clients show an unknown one by its title.
 */
public enum RequestState {
    REGISTERED,
    /** Read back to the applicant; waits for a contractor. */
    CONFIRMED,
    NO_COVERAGE,
    OFFERED,
    ACCEPTED,
    /** The exact time of arrival is stated. */
    SCHEDULED,
    /** The contractor is at the door. */
    UNDER_WAY,
    DIAGNOSED,
    /** The applicant has a price to approve before the work. */
    QUOTED,
    APPROVED,
    FINISHED,
    INVOICED,
    PAID,
    CLOSED,
    CANCELLED,
    /** The applicant was not there. */
    NO_SHOW,
    /** The applicant objects to the work or the invoice; a supervisor decides. */
    DISPUTED
}
