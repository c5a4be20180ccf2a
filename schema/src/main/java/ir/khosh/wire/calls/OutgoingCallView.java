package ir.khosh.wire.calls;

/** The call that was begun; its news comes by push. @param number canonical */
public record OutgoingCallView(String callId, String number) {}
