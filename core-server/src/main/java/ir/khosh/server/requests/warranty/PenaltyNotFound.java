package ir.khosh.server.requests.warranty;

import ir.khosh.server.shared.DomainException;

/** There is no such penalty. */
final class PenaltyNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    PenaltyNotFound() {
        super("penalty-not-found", "این جریمه پیدا نشد.");
    }
}
