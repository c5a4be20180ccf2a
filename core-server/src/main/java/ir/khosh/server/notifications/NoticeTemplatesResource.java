package ir.khosh.server.notifications;

import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.notifications.TemplateView;
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
import java.util.List;

/** The texts of notices, worded by administrators. */
@Path("notice-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
@ApplicationScoped
public class NoticeTemplatesResource {

    private final TemplateEditing editing;

    protected NoticeTemplatesResource() {
        this(null);
    }

    @Inject
    NoticeTemplatesResource(TemplateEditing editing) {
        this.editing = editing;
    }

    @GET
    public List<TemplateView> list() {
        return editing.list();
    }

    @PUT
    @Path("{code}")
    public TemplateView word(@PathParam("code") String code, @NotNull TemplateView.Wording wording) {
        return editing.word(code, wording.text()).orThrow();
    }

    /** Back to the reference file's text. */
    @DELETE
    @Path("{code}")
    public TemplateView backToDefault(@PathParam("code") String code) {
        return editing.backToDefault(code);
    }

    @POST
    @Path("{code}/preview")
    public TemplateView.Preview preview(@PathParam("code") String code, @NotNull TemplateView.Wording wording) {
        return editing.preview(code, wording.text()).orThrow();
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    public String export() {
        return editing.export();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    public ImportReport read(@QueryParam("apply") boolean apply, String csv) {
        return editing.read(csv, apply);
    }
}
