package ir.khosh.server.surveys;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.RefusedException;
import ir.khosh.wire.surveys.SurveyAnswer;
import ir.khosh.wire.surveys.SurveyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What applicants think of finished jobs, for desks. */
@Path("surveys/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class SurveysResource {

    private final Surveys surveys;
    private final SurveyRows rows;
    private final CurrentUser user;

    protected SurveysResource() {
        this(null, null, null);
    }

    @Inject
    SurveysResource(Surveys surveys, SurveyRows rows, CurrentUser user) {
        this.surveys = surveys;
        this.rows = rows;
        this.user = user;
    }

    @GET
    public SurveyView get(@PathParam("code") String code) {
        Survey survey = rows.find(code).orElseThrow(SurveyNotFound::new);
        return new SurveyView(
                survey.trackingCode(),
                survey.serviceName(),
                survey.contractorName(),
                survey.askedAt(),
                survey.score(),
                survey.etiquette(),
                survey.comment(),
                survey.answeredAt(),
                survey.via());
    }

    /** On the applicant's word; the same answer again changes nothing. */
    @POST
    public SurveyView answer(@PathParam("code") String code, @NotNull SurveyAnswer wish) {
        FieldCheck check = new FieldCheck();
        checkGrade(check, "score", wish.score());
        if (wish.etiquette() != null) {
            checkGrade(check, "etiquette", wish.etiquette());
        }
        String comment = check.text("comment", wish.comment(), 500);
        if (!check.passed()) {
            throw new RefusedException(check.refusals());
        }
        surveys.answer(code, new SurveyResponse(wish.score(), wish.etiquette(), comment, "OPERATOR", user.username()));
        return get(code);
    }

    private static void checkGrade(FieldCheck check, String field, int grade) {
        if (grade < 1 || grade > 5) {
            check.refuse("grade-out-of-range", field, "امتیاز باید از ۱ تا ۵ باشد.");
        }
    }
}
