package ir.khosh.server.requests;

import ir.khosh.server.shared.DomainException;

/** No request has this tracking code. */
final class RequestNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    RequestNotFound() {
        super("request-not-found", "درخواستی با این کد رهگیری پیدا نشد.");
    }
}
