package ir.khosh.wire.requests;

/** Where a service request stands. Later issues add states between; clients show an unknown one by its title. */
public enum RequestState {
    REGISTERED,
    NO_COVERAGE,
    OFFERED,
    ACCEPTED,
    FINISHED,
    CLOSED,
    CANCELLED
}
