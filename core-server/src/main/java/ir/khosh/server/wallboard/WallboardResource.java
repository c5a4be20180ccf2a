package ir.khosh.server.wallboard;

import ir.khosh.server.shared.DomainException;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.wallboard.CountedCall;
import ir.khosh.wire.wallboard.FigureDescription;
import ir.khosh.wire.wallboard.OperatorHandling;
import ir.khosh.wire.wallboard.ReconciliationView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The wallboard for who asks once; desktops watch it over their push socket. */
@Path("wallboard")
@ApplicationScoped
@RolesAllowed("SUPERVISOR")
@Produces(MediaType.APPLICATION_JSON)
public class WallboardResource {

    private BoardTick tick;
    private BoardRules rules;
    private CallsBehind behind;
    private OperatorHandlings handlings;
    private Reconciliation reconciliation;

    protected WallboardResource() {}

    @Inject
    WallboardResource(
            BoardTick tick,
            BoardRules rules,
            CallsBehind behind,
            OperatorHandlings handlings,
            Reconciliation reconciliation) {
        this.handlings = handlings;
        this.tick = tick;
        this.rules = rules;
        this.behind = behind;
        this.reconciliation = reconciliation;
    }

    @GET
    public Push.Board now() {
        return tick.board();
    }

    @GET
    @Path("figures")
    public List<FigureDescription> figures() {
        return rules.describe();
    }

    @GET
    @Path("figures/{id}/calls")
    public List<CountedCall> calls(@PathParam("id") String id, @QueryParam("of") String of) {
        return behind.find(id, of == null ? "" : of)
                .orElseThrow(() -> new DomainException("figure-not-found", "چنین رقمی روی تابلو نیست."));
    }

    /** Each operator's own. */
    @GET
    @Path("handling")
    public List<OperatorHandling> handling() {
        return handlings.list();
    }

    /** The last one. */
    @GET
    @Path("reconciliation")
    public ReconciliationView reconciliation() {
        return reconciliation.last();
    }

    /** A new one, now. */
    @POST
    @Path("reconciliation")
    public ReconciliationView reconcile() {
        return reconciliation.run();
    }
}
