package ir.khosh.telephony;

/** How a supervisor takes part in an operator's call. */
public enum SupervisionMode {
    /** The supervisor hears both; nobody hears the supervisor. */
    LISTEN,
    /** The operator alone hears the supervisor. */
    WHISPER,
    /** All three speak together. */
    BARGE
}
