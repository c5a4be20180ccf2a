package ir.khosh.server.accounts;

import ir.khosh.wire.session.PasswordChange;
import ir.khosh.wire.session.SignIn;
import ir.khosh.wire.session.SignedIn;
import ir.khosh.wire.session.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signing in and out. */
@Path("sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private SignInDesk desk;
    private Sessions sessions;
    private UserAccounts accounts;
    private CurrentUser user;
    private HttpServletRequest request;

    protected SessionsResource() {}

    @Inject
    SessionsResource(
            SignInDesk desk, Sessions sessions, UserAccounts accounts, CurrentUser user, HttpServletRequest request) {
        this.desk = desk;
        this.sessions = sessions;
        this.accounts = accounts;
        this.user = user;
        this.request = request;
    }

    @POST
    @PermitAll
    public Response signIn(SignIn wanted) {
        if (wanted == null) {
            throw new BadRequestException();
        }
        SignedIn signedIn = desk.signIn(wanted, request.getRemoteAddr());
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(signedIn)
                .build();
    }

    @GET
    @Path("current")
    @SignedInOnly
    public UserView current() {
        return user.session().user();
    }

    @DELETE
    @Path("current")
    @SignedInOnly
    public void signOut() {
        sessions.end(user.session(), "SIGNED_OUT");
    }

    @PUT
    @Path("current/password")
    @SignedInOnly
    public void changePassword(PasswordChange change) {
        if (change == null) {
            throw new BadRequestException();
        }
        Session session = user.session();
        accounts.changePassword(session.userId(), change.oldPassword(), change.newPassword());
        sessions.forget(session);
        sessions.endAll(session.userId(), session.id());
    }
}
