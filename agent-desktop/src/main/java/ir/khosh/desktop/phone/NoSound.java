package ir.khosh.desktop.phone;

/** The machine has no such device, or it is taken. The message is for a log; the screen has its own words. */
final class NoSound extends Exception {

    private static final long serialVersionUID = 1L;

    NoSound(String message, Throwable cause) {
        super(message, cause);
    }
}
