package ir.khosh.server.calls;

/** A call that an operator made was answered by the citizen, or came to its end without. May come twice. */
public record CallBackOutcome(String callId, boolean reached) {}
