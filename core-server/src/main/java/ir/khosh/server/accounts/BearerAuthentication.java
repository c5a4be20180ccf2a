package ir.khosh.server.accounts;

import ir.khosh.server.platform.Failures;
import ir.khosh.server.platform.ServletProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;

/** The one door for REST and for the WebSocket upgrade: {@code Authorization: Bearer <token>}. */
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private Sessions sessions;
    private ServletProblems problems;

    protected BearerAuthentication() {}

    @Inject
    BearerAuthentication(Sessions sessions, ServletProblems problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return guards(request) ? refuse(response) : context.doNothing();
        }
        try {
            Optional<Session> session = sessions.find(header.substring(SCHEME.length()));
            return session.isPresent()
                    ? context.notifyContainerAboutLogin(
                            new SessionPrincipal(session.get()),
                            Set.of(session.get().role().name()))
                    : refuse(response);
        } catch (RuntimeException e) {
            if (!Failures.isDatabaseAway(e)) {
                throw e;
            }
            problems.send(
                    response,
                    503,
                    "database-unavailable",
                    "پایگاه داده موقتاً در دسترس نیست؛ لطفاً چند لحظه دیگر دوباره تلاش کنید.");
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    /** REST refuses by itself, method by method; the upgrade of a socket has no other guard than this. */
    private static boolean guards(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/push");
    }

    private AuthenticationStatus refuse(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer");
        problems.send(response, 401, "not-signed-in", "لطفاً وارد سامانه شوید.");
        return AuthenticationStatus.SEND_FAILURE;
    }
}
