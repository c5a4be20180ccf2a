package ir.khosh.server.billing;

import ir.khosh.server.shared.DomainException;

/** No invoice has this number or subject. */
public final class InvoiceNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public InvoiceNotFound() {
        super("invoice-not-found", "صورتحسابی با این شماره پیدا نشد.");
    }
}
