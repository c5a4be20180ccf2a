package ir.khosh.server.contractors.standards;

import ir.khosh.server.shared.DomainException;

/** No item of the list has this code. */
final class StandardNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    StandardNotFound() {
        super("standard-not-found", "چنین استانداردی در فهرست نیست.");
    }
}
