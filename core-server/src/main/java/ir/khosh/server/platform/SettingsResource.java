package ir.khosh.server.platform;

import ir.khosh.wire.settings.SettingView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The settings in force; what changes them is another resource. */
@Path("admin/settings")
@ApplicationScoped
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    private SettingsList settings;

    protected SettingsResource() {}

    @Inject
    SettingsResource(SettingsList settings) {
        this.settings = settings;
    }

    @GET
    public List<SettingView> list() {
        return settings.list();
    }
}
