package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.DomainException;
import ir.khosh.wire.calls.WhyView;
import ir.khosh.wire.session.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Why a call rang where it rang. */
@Path("calls/{id}/why")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
public class WhyResource {

    private OfferReasoning reasoning;
    private CurrentUser user;

    protected WhyResource() {}

    @Inject
    WhyResource(OfferReasoning reasoning, CurrentUser user) {
        this.reasoning = reasoning;
        this.user = user;
    }

    /** An operator asks of the own seat. */
    @GET
    public WhyView why(@PathParam("id") String callId) {
        String seat = user.role() == Role.SUPERVISOR ? null : user.extension();
        if (seat == null && user.role() != Role.SUPERVISOR) {
            throw unknown();
        }
        return reasoning.find(callId, seat).orElseThrow(WhyResource::unknown);
    }

    private static DomainException unknown() {
        return new DomainException("reasons-not-found", "دلیل آمدن این تماس دانسته نیست.");
    }
}
