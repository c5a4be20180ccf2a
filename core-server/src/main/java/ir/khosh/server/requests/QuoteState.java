package ir.khosh.server.requests;

/** Only one quote of a request is open at a time. */
enum QuoteState {
    OPEN,
    APPROVED,
    REFUSED,
    SUPERSEDED
}
