package ir.khosh.boot;

/** One clear line for the person who starts the server. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
