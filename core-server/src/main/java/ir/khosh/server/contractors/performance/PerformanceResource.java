package ir.khosh.server.contractors.performance;

import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.contractors.Observation.Kind;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.contractors.ScoreFormula;
import ir.khosh.server.contractors.ScoreFormula.Seen;
import ir.khosh.wire.contractors.PerformanceView;
import ir.khosh.wire.contractors.PerformanceView.Part;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A contractor's score and what it is made of. */
@Path("contractors")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PerformanceResource {

    private Contractors contractors;
    private Performance performance;
    private ScoreFormula formula;
    private Clock clock;

    protected PerformanceResource() {}

    @Inject
    PerformanceResource(Contractors contractors, Performance performance, ScoreFormula formula, Clock clock) {
        this.contractors = contractors;
        this.performance = performance;
        this.formula = formula;
        this.clock = clock;
    }

    @GET
    @Path("{id}/performance")
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    public PerformanceView get(@PathParam("id") long id) {
        Integer score = contractors.getContractor(id).score();
        List<Seen> seen = performance.listSeen(id);
        return new PerformanceView(
                id,
                score,
                seen.size(),
                formula.minimumSample(),
                (int) formula.halfLife().toDays(),
                contractors.finishedJobsOf(id),
                Stream.of(Kind.values()).map(kind -> part(kind, seen)).toList());
    }

    private Part part(Kind kind, List<Seen> seen) {
        List<Seen> ofKind = seen.stream().filter(each -> each.kind() == kind).toList();
        return new Part(
                kind.name(),
                title(kind),
                ofKind.size(),
                ofKind.isEmpty() ? null : formula.mean(ofKind, clock.instant()),
                formula.weights().get(kind));
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case SURVEY -> "نظرسنجی";
            case PUNCTUALITY -> "وقت‌شناسی";
            case CLAIM -> "ادعاهای گارانتی";
            case COMPLAINT -> "شکایت‌ها";
        };
    }
}
