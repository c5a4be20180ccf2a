package ir.khosh.server.accounts;

import ir.khosh.wire.accounts.NewUser;
import ir.khosh.wire.session.UserView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The people who may sign in, for the admin. */
@Path("users")
@ApplicationScoped
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {

    private UserAccounts accounts;

    protected UsersResource() {}

    @Inject
    UsersResource(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @GET
    public List<UserView> list() {
        return accounts.list();
    }

    @POST
    public Response add(NewUser wanted) {
        if (wanted == null) {
            throw new BadRequestException();
        }
        return Response.status(201).entity(accounts.add(wanted)).build();
    }
}
