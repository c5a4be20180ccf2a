package ir.khosh.wire.supervision;

/** LISTEN: nobody hears the supervisor; WHISPER: the operator alone; BARGE: operator and citizen. */
public enum SupervisionMode {
    LISTEN,
    WHISPER,
    BARGE
}
