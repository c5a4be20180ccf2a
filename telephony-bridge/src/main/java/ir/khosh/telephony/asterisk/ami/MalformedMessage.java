package ir.khosh.telephony.asterisk.ami;

/** A message that lacks what its kind must have; it is counted and left out. */
final class MalformedMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedMessage(String message) {
        super(message, null, false, false);
    }
}
