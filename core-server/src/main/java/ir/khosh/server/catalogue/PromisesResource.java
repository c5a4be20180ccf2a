package ir.khosh.server.catalogue;

import ir.khosh.wire.catalogue.PromiseView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How soon Khosh promises that a service is seen to and done. */
@Path("service-offerings/{code}/promises")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PromisesResource {

    private Promises promises;
    private PromiseKeeping keeping;

    protected PromisesResource() {}

    @Inject
    PromisesResource(Promises promises, PromiseKeeping keeping) {
        this.promises = promises;
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public List<PromiseView> list(@PathParam("code") String code) {
        return promises.listPromises(code);
    }

    /** Answers with all of them. */
    @POST
    @RolesAllowed("ADMIN")
    public List<PromiseView> promise(@PathParam("code") String code, @NotNull PromiseView wish) {
        keeping.promise(code, wish).orThrow();
        return promises.listPromises(code);
    }
}
