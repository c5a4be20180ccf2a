package ir.khosh.server.requests;

import ir.khosh.server.shared.DomainException;

/** The request has no such quote. */
final class QuoteNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    QuoteNotFound() {
        super("quote-not-found", "این برآورد هزینه پیدا نشد.");
    }
}
