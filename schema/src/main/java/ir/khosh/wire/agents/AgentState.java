package ir.khosh.wire.agents;

/** What the operator decided; ringing and talking are the exchange's and come with the call. */
public enum AgentState {
    SIGNED_OUT,
    AVAILABLE,
    PAUSED,
    WRAP_UP
}
