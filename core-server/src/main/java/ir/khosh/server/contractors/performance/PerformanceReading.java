package ir.khosh.server.contractors.performance;

import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.contractors.Observation.Kind;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.contractors.ScoreFormula;
import ir.khosh.server.contractors.ScoreFormula.Seen;
import ir.khosh.wire.contractors.PerformanceView;
import ir.khosh.wire.contractors.PerformanceView.Part;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A contractor's score and what it is made of. */
@Singleton
public class PerformanceReading {

    private final Contractors contractors;
    private final Performance performance;
    private final ScoreFormula formula;
    private final Clock clock;

    @Inject
    PerformanceReading(Contractors contractors, Performance performance, ScoreFormula formula, Clock clock) {
        this.contractors = contractors;
        this.performance = performance;
        this.formula = formula;
        this.clock = clock;
    }

    /** @throws ir.khosh.server.contractors.ContractorNotFound when there is none */
    public PerformanceView getPerformance(long id) {
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
