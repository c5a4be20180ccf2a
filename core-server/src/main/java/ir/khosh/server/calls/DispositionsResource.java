package ir.khosh.server.calls;

import ir.khosh.wire.calls.DispositionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The list that operators choose from after a call. */
@Path("dispositions")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
public class DispositionsResource {

    private Dispositions dispositions;

    protected DispositionsResource() {}

    @Inject
    DispositionsResource(Dispositions dispositions) {
        this.dispositions = dispositions;
    }

    @GET
    public List<DispositionView> list() {
        return dispositions.all();
    }
}
