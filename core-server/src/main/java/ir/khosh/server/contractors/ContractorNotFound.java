package ir.khosh.server.contractors;

import ir.khosh.server.shared.DomainException;

/** No contractor has this id. */
public final class ContractorNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public ContractorNotFound() {
        super("contractor-not-found", "پیمانکار پیدا نشد.");
    }
}
