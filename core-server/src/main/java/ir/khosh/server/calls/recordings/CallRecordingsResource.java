package ir.khosh.server.calls.recordings;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.calls.RecordingView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What was recorded of a call. */
@Path("calls/{id}/recordings")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
public class CallRecordingsResource {

    private RecordingDesk desk;
    private CurrentUser user;

    protected CallRecordingsResource() {}

    @Inject
    CallRecordingsResource(RecordingDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @GET
    public List<RecordingView> list(@PathParam("id") String callId) {
        return desk.list(user.session(), callId);
    }
}
