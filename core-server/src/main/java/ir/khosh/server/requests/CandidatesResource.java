package ir.khosh.server.requests;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.requests.dispatch.Ranked;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.wire.requests.Candidate;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Who could come, ranked, with reasons. */
@Path("dispatch/candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class CandidatesResource {

    private final CandidateRanking ranking;

    protected CandidatesResource() {
        this(null);
    }

    @Inject
    CandidatesResource(CandidateRanking ranking) {
        this.ranking = ranking;
    }

    /**
     * @param request tracking code of a registered request, so that a free repeat goes to another contractor; may be empty
     * @param day ISO; with {@code shift} empty: as soon as possible; {@code priority} empty: NORMAL
     */
    @GET
    public List<Candidate> rank(
            @QueryParam("request") String request,
            @QueryParam("service") String service,
            @QueryParam("region") String region,
            @QueryParam("day") String day,
            @QueryParam("shift") String shift,
            @QueryParam("priority") String priority) {
        FieldCheck check = new FieldCheck();
        long place = region != null && region.matches("[0-9]{1,18}") ? Long.parseLong(region) : -1;
        LocalDate wishedDay = day(check, day);
        Shift wishedShift = name(check, "shift", Shift.class, shift);
        Priority urgency = name(check, "priority", Priority.class, priority);
        if (!check.passed()) {
            return Outcome.<List<Candidate>>refused(check.refusals()).orThrow();
        }
        List<Ranked> ranked = ranking.rank(
                        service, place, urgency == null ? Priority.NORMAL : urgency, wishedDay, wishedShift)
                .orThrow();
        return ranking.forRequest(request, ranked).stream()
                .map(CandidatesResource::of)
                .toList();
    }

    private static Candidate of(Ranked ranked) {
        Contender contractor = ranked.contender();
        return new Candidate(
                contractor.id(),
                contractor.name(),
                contractor.phone(),
                ranked.rank(),
                ranked.points(),
                ranked.eligible(),
                ranked.slot() == null ? null : ranked.slot().day(),
                ranked.slot() == null ? null : ranked.slot().shift(),
                ranked.slot() == null ? 0 : contractor.freeIn(ranked.slot()),
                contractor.capacityPerShift(),
                contractor.score(),
                contractor.finishedJobs(),
                contractor.licensed(),
                ranked.reasons().stream()
                        .map(reason -> new Candidate.Reason(reason.code(), reason.text(), reason.good()))
                        .toList());
    }

    private static LocalDate day(FieldCheck check, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            check.refuse("day-unreadable", "day", "روز خوانا نیست.");
            return null;
        }
    }

    private static <E extends Enum<E>> E name(FieldCheck check, String field, Class<E> type, String text) {
        try {
            return text == null || text.isBlank() ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            check.refuse("unknown-value", field, "این مقدار شناخته نیست.");
            return null;
        }
    }
}
