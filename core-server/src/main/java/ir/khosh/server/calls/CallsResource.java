package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.calls.CallView;
import ir.khosh.wire.calls.ChosenApplicant;
import ir.khosh.wire.calls.Disposition;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Calls, for those who speak with citizens. */
@Path("calls")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallsResource {

    private CallDesk desk;
    private CallRecords records;
    private CurrentUser user;

    protected CallsResource() {}

    @Inject
    CallsResource(CallDesk desk, CallRecords records, CurrentUser user) {
        this.desk = desk;
        this.records = records;
        this.user = user;
    }

    @GET
    @RolesAllowed("SUPERVISOR")
    public List<CallView> list(@QueryParam("from") String from, @QueryParam("until") String until) {
        return records.list(instant("from", from), instant("until", until));
    }

    @GET
    @Path("{id}")
    public CallView get(@PathParam("id") String id) {
        return desk.get(user.session(), id);
    }

    @POST
    @Path("{id}/hangup")
    public void hangUp(@PathParam("id") String id) {
        desk.hangUp(user.session(), id);
    }

    @PUT
    @Path("{id}/applicant")
    public void chooseApplicant(@PathParam("id") String id, ChosenApplicant chosen) {
        if (chosen == null) {
            throw new BadRequestException();
        }
        desk.chooseApplicant(user.session(), id, chosen.applicantId());
    }

    @PUT
    @Path("{id}/disposition")
    public void dispose(@PathParam("id") String id, Disposition disposition) {
        if (disposition == null) {
            throw new BadRequestException();
        }
        desk.dispose(user.session(), id, disposition);
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new Refusal("instant-malformed", field, "زمان باید به صورت ISO باشد.").toException();
        }
    }
}
