package ir.khosh.server.accounts;

import ir.khosh.wire.accounts.ShownExport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** What leaves a desktop as a file is written down before. */
@Path("exports")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("SUPERVISOR")
@ApplicationScoped
public class ExportsResource {

    private final Exports exports;

    protected ExportsResource() {
        this(null);
    }

    @Inject
    ExportsResource(Exports exports) {
        this.exports = exports;
    }

    @POST
    public void record(@NotNull ShownExport export) {
        exports.recordShown(export);
    }
}
