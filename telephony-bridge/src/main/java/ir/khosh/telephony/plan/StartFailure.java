package ir.khosh.telephony.plan;

/** The exchange cannot be started; the message is for a person. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    StartFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
