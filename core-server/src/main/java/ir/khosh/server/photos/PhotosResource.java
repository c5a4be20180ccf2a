package ir.khosh.server.photos;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.requests.NewPhoto;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Pictures for those who are signed in: seeing them, and sending one that a paper is to refer to. */
@Path("photos")
@ApplicationScoped
public class PhotosResource {

    private Photos photos;
    private CurrentUser user;

    protected PhotosResource() {}

    @Inject
    PhotosResource(Photos photos, CurrentUser user) {
        this.photos = photos;
        this.user = user;
    }

    /** The body is the picture, known by its content and not by what it is called. What is not used within a day is thrown away. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public Response send(byte[] content) {
        long id = photos.add(photos.keep(content), null, null, user.username());
        return Response.created(URI.create("photos/" + id))
                .entity(new NewPhoto(id, Photo.urlOf(id)))
                .build();
    }

    @GET
    @Path("{id}")
    @Produces("image/jpeg")
    @RolesAllowed({"ADMIN", "OPERATOR", "SUPERVISOR"})
    public Response get(@PathParam("id") long id) {
        return picture(id, false);
    }

    @GET
    @Path("{id}/small")
    @Produces("image/jpeg")
    @RolesAllowed({"ADMIN", "OPERATOR", "SUPERVISOR"})
    public Response getSmall(@PathParam("id") long id) {
        return picture(id, true);
    }

    private Response picture(long id, boolean thumbnail) {
        Photo photo = photos.getPhoto(id);
        if (!PhotoAccess.maySee(photo, user.role(), user.username())) {
            throw new PhotoNotFound();
        }
        return Response.ok(photos.read(photo, thumbnail).orElseThrow(PhotoNotFound::new))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=600")
                .header("Content-Disposition", "inline; filename=\"photo.jpg\"")
                .build();
    }
}
