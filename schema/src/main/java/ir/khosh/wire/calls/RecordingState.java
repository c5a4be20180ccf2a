package ir.khosh.wire.calls;

/** Whether what is spoken now comes into the recording of the call. */
public enum RecordingState {
    /** Calls are not recorded here. */
    OFF,
    ON,
    PAUSED
}
