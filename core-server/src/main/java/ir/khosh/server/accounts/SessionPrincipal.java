package ir.khosh.server.accounts;

import jakarta.security.enterprise.CallerPrincipal;

/** Carries the session through the container to whoever asks for the principal. */
public final class SessionPrincipal extends CallerPrincipal {

    private final Session session;

    SessionPrincipal(Session session) {
        super(session.username());
        this.session = session;
    }

    public Session session() {
        return session;
    }
}
