package ir.khosh.server.accounts;

import ir.khosh.wire.accounts.AccountChange;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.accounts.AddedAccount;
import ir.khosh.wire.accounts.NewUser;
import ir.khosh.wire.csv.ImportReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
    private AccountKeeping keeping;
    private AccountFile file;
    private Sessions sessions;

    protected UsersResource() {}

    @Inject
    UsersResource(UserAccounts accounts, AccountKeeping keeping, AccountFile file, Sessions sessions) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.file = file;
        this.sessions = sessions;
    }

    @GET
    public List<AccountView> list() {
        return keeping.list();
    }

    @POST
    public Response add(NewUser wanted) {
        if (wanted == null) {
            throw new BadRequestException();
        }
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(accounts.add(wanted))
                .build();
    }

    /** Who is another person to the system than before signs in again. */
    @PUT
    @Path("{id}")
    public AccountView change(@PathParam("id") long id, AccountChange wish) {
        if (wish == null) {
            throw new BadRequestException();
        }
        AccountKeeping.Changed changed = keeping.change(id, wish);
        if (changed.sessionsEnd()) {
            sessions.endAll(id, null);
        }
        return changed.account();
    }

    @POST
    @Path("{id}/password-reset")
    public Response resetPassword(@PathParam("id") long id) {
        AddedAccount account = keeping.resetPassword(id);
        sessions.endAll(id, null);
        return Response.ok(account).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    public String export() {
        return file.write();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    public ImportReport read(@QueryParam("apply") boolean apply, String csv) {
        return file.read(csv, apply);
    }
}
