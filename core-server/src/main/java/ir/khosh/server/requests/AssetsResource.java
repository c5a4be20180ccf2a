package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What somebody's earlier jobs were on, to be proposed for the next one. */
@Path("assets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class AssetsResource {

    private CallPathSql sql;

    protected AssetsResource() {}

    @Inject
    AssetsResource(CallPathSql sql) {
        this.sql = sql;
    }

    /** The latest first, at most ten. */
    @GET
    public List<String> list(@QueryParam("applicant") long applicantId) {
        return sql.list(
                "select asset from service_request where applicant_id = ? and asset is not null"
                        + " group by asset order by max(registered_at) desc limit 10",
                row -> row.getString(1),
                applicantId);
    }
}
