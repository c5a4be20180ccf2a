package ir.khosh.telephony.replay;

/** How fast a transcript is played. */
public enum Pace {
    /** As fast as the other side reads. */
    FULL,
    /** With the pauses that the exchange's own time stamps show. */
    ORIGINAL
}
