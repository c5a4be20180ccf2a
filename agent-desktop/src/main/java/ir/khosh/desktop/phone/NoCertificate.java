package ir.khosh.desktop.phone;

/** This desk cannot show the exchange who it is. The message is for a log; the screen has its own words. */
final class NoCertificate extends Exception {

    private static final long serialVersionUID = 1L;

    NoCertificate(String message, Throwable cause) {
        super(message, cause);
    }
}
