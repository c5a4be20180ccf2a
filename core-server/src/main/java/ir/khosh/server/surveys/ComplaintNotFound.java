package ir.khosh.server.surveys;

import ir.khosh.server.shared.DomainException;

/** There is no such complaint. */
final class ComplaintNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    ComplaintNotFound() {
        super("complaint-not-found", "این شکایت پیدا نشد.");
    }
}
