package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Nothing of what is spoken is recorded meanwhile. */
@Path("calls/{id}/recording")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecordingPauseResource {

    private CallRecording recording;
    private CurrentUser user;

    protected RecordingPauseResource() {}

    @Inject
    RecordingPauseResource(CallRecording recording, CurrentUser user) {
        this.recording = recording;
        this.user = user;
    }

    @POST
    @Path("pause")
    public void pause(@PathParam("id") String callId) {
        recording.pause(user.session(), callId);
    }

    @POST
    @Path("resume")
    public void resume(@PathParam("id") String callId) {
        recording.resume(user.session(), callId);
    }
}
