package ir.khosh.server.shared;

/** Somebody was faster, or the thing is no longer in a state that allows it: 409. */
public final class ConflictException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String code, String persianMessage) {
        super(code, persianMessage);
    }
}
