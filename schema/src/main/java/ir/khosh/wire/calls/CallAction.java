package ir.khosh.wire.calls;

/** What can be done with a call at this moment by whoever is told of it. */
public enum CallAction {
    HOLD,
    RESUME,
    TRANSFER,
    CONSULT,
    COMPLETE,
    CANCEL,
    CONFERENCE,
    PARK,
    DIGITS,
    HANG_UP
}
