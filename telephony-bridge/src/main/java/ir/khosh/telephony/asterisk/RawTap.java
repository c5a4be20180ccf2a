package ir.khosh.telephony.asterisk;

/** Sees the bytes of the management socket as they arrive, for recording transcripts. */
@FunctionalInterface
public interface RawTap {

    /** Called on the reading thread: must be quick, must not keep {@code buffer}. */
    void received(byte[] buffer, int length);

    static RawTap none() {
        return (buffer, length) -> {};
    }
}
