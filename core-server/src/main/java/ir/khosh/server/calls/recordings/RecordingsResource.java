package ir.khosh.server.calls.recordings;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.calls.LostRecording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;

/** The sounds of calls. */
@Path("recordings")
@ApplicationScoped
public class RecordingsResource {

    private RecordingDesk desk;
    private CurrentUser user;

    protected RecordingsResource() {}

    @Inject
    RecordingsResource(RecordingDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** Calls that should have been recorded and were not, newest first. */
    @GET
    @Path("lost")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public List<LostRecording> listLost() {
        return desk.listLost();
    }

    @GET
    @Path("{id}/sound")
    @Produces("audio/wav")
    @RolesAllowed({"OPERATOR", "SUPERVISOR"})
    public Response sound(@PathParam("id") long id, @HeaderParam("Range") String range) {
        Sound sound = desk.sound(user.session(), id);
        Optional<ByteRange> asked = ByteRange.of(range, sound.size());
        if (asked.isEmpty()) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + sound.size())
                    .build();
        }
        ByteRange part = asked.get();
        desk.listened(id, sound, part);
        StreamingOutput body = out -> sound.write(out, part.from(), part.until());
        Response.ResponseBuilder answer = part.isWhole(sound.size())
                ? Response.ok(body)
                : Response.status(206)
                        .entity(body)
                        .header(
                                "Content-Range",
                                "bytes " + part.from() + "-" + (part.until() - 1) + "/" + sound.size());
        return answer.header("Accept-Ranges", "bytes")
                .header("Content-Length", part.until() - part.from())
                .header("Cache-Control", "no-store")
                .build();
    }
}
