package ir.khosh.server.requests.warranty;

import ir.khosh.server.shared.DomainException;

/** There is no such claim. */
final class ClaimNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    ClaimNotFound() {
        super("claim-not-found", "این ادعای گارانتی پیدا نشد.");
    }
}
