package ir.khosh.server.settings;

import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.settings.SettingView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Thresholds that an administrator sets; each holds from the server's next start. */
@Path("admin/settings")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ThresholdsResource {

    private Thresholds thresholds;
    private ThresholdFile file;

    protected ThresholdsResource() {}

    @Inject
    ThresholdsResource(Thresholds thresholds, ThresholdFile file) {
        this.thresholds = thresholds;
        this.file = file;
    }

    @PUT
    @Path("{key}")
    public SettingView keep(@PathParam("key") String key, @NotNull SettingView.Kept wish) {
        return thresholds.keep(key, wish.value()).orThrow();
    }

    /** Back to what file or program say. */
    @DELETE
    @Path("{key}")
    public SettingView forget(@PathParam("key") String key) {
        return thresholds.forget(key);
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
