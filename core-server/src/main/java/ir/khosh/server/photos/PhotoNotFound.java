package ir.khosh.server.photos;

import ir.khosh.server.shared.DomainException;

/** There is no such picture, or not for this person. */
final class PhotoNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    PhotoNotFound() {
        super("photo-not-found", "این عکس پیدا نشد.");
    }
}
