package ir.khosh.server.contractors.contracts;

import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.contractors.Contracts;
import ir.khosh.wire.contractors.ContractView;
import ir.khosh.wire.contractors.NewContract;
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
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Contractors' contracts in all their versions. */
@Path("contractors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ContractsResource {

    private Contractors contractors;
    private Contracts contracts;
    private ContractSigning signing;

    protected ContractsResource() {}

    @Inject
    ContractsResource(Contractors contractors, Contracts contracts, ContractSigning signing) {
        this.contractors = contractors;
        this.contracts = contracts;
        this.signing = signing;
    }

    @GET
    @Path("{id}/contracts")
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public List<ContractView> list(@PathParam("id") long id) {
        contractors.getContractor(id);
        return contracts.listContracts(id);
    }

    @POST
    @Path("{id}/contracts")
    @RolesAllowed("ADMIN")
    public Response sign(@PathParam("id") long id, @NotNull NewContract wish) {
        int version = signing.sign(id, wish).orThrow();
        ContractView signed = contracts.listContracts(id).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow();
        return Response.status(Response.Status.CREATED).entity(signed).build();
    }
}
