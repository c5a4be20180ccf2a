package ir.khosh.desktop.server;

import java.util.Map;

/** Whether the server can be signed in to. */
public final class ServerHealth {

    public enum State {
        UNKNOWN,
        READY,
        /** It answers, and lacks its database or its exchange. */
        NOT_READY,
        UNREACHABLE
    }

    private final Rest rest;

    public ServerHealth(Rest rest) {
        this.rest = rest;
    }

    public Answer<Map<?, ?>> ask() {
        return rest.getMap("/health/ready");
    }

    public static State stateOf(Reply<?> reply) {
        if (reply.isValue()) {
            return State.READY;
        }
        return reply.failure().kind() == Failure.Kind.UNREACHABLE ? State.UNREACHABLE : State.NOT_READY;
    }
}
