package ir.khosh.server.applicants;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.applicants.ClassOverride;
import ir.khosh.wire.applicants.NewApplicant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** People: looked up by number, written down, put in another class. */
@Path("applicants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class ApplicantsResource {

    private final Applicants applicants;
    private final ApplicantRegistration registration;
    private final ClassChoice classChoice;

    protected ApplicantsResource() {
        this(null, null, null);
    }

    @Inject
    ApplicantsResource(Applicants applicants, ApplicantRegistration registration, ClassChoice classChoice) {
        this.applicants = applicants;
        this.registration = registration;
        this.classChoice = classChoice;
    }

    /** @param phone in any spelling */
    @GET
    public List<ApplicantView> findByPhone(@QueryParam("phone") String phone) {
        FieldCheck check = new FieldCheck();
        PhoneNumber number = check.phone("phone", phone);
        return check.passed()
                ? applicants.findByPhone(number)
                : Outcome.<List<ApplicantView>>refused(check.refusals()).orThrow();
    }

    @GET
    @Path("{id}")
    public ApplicantView get(@PathParam("id") long id) {
        return applicants.getApplicant(id);
    }

    @POST
    public Response register(@NotNull NewApplicant person) {
        ApplicantView registered = registration.register(person).orThrow();
        return Response.created(URI.create("applicants/" + registered.id()))
                .entity(registered)
                .build();
    }

    @PUT
    @Path("{id}/class")
    public ApplicantView chooseClass(@PathParam("id") long id, @NotNull ClassOverride wish) {
        return classChoice.choose(id, wish).orThrow();
    }
}
