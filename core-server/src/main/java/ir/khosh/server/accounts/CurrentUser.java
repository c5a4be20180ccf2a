package ir.khosh.server.accounts;

import ir.khosh.wire.session.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/** Who is behind the current request. Outside a request nobody is: every answer is null. */
@ApplicationScoped
public class CurrentUser {

    private HttpServletRequest request;

    protected CurrentUser() {}

    @Inject
    CurrentUser(HttpServletRequest request) {
        this.request = request;
    }

    public Long id() {
        return findSession().map(Session::userId).orElse(null);
    }

    public String username() {
        return findSession().map(Session::username).orElse(null);
    }

    public Role role() {
        return findSession().map(Session::role).orElse(null);
    }

    /** @return null for people without a phone */
    public String extension() {
        return findSession().map(Session::extension).orElse(null);
    }

    /** @throws IllegalStateException when nobody is signed in */
    public Session session() {
        return findSession().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    private Optional<Session> findSession() {
        try {
            Principal principal = request.getUserPrincipal();
            return principal instanceof SessionPrincipal signedIn ? Optional.of(signedIn.session()) : Optional.empty();
        } catch (ContextNotActiveException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
