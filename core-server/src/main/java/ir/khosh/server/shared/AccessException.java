package ir.khosh.server.shared;

/** Who you are does not suffice. The one kind of failure that names its status. */
public class AccessException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status 401, 403 or 429 */
    public AccessException(int status, String code, String persianMessage) {
        super(code, persianMessage);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
