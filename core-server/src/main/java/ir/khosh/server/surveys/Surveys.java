package ir.khosh.server.surveys;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.SignedLinks;
import ir.khosh.server.contractors.Observation;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.notifications.Notice;
import ir.khosh.server.notifications.Outbox;
import ir.khosh.server.requests.RequestFinished;
import ir.khosh.server.shared.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Asks the applicant at the end of every job, and takes one answer a job, whichever way it comes. */
@ApplicationScoped
@Transactional
public class Surveys {

    private SurveyRows rows;
    private SurveyPolicy policy;
    private Complaints complaints;
    private Performance performance;
    private Outbox outbox;
    private SignedLinks links;
    private Clock clock;

    protected Surveys() {}

    @Inject
    Surveys(
            SurveyRows rows,
            SurveyPolicy policy,
            Complaints complaints,
            Performance performance,
            Outbox outbox,
            SignedLinks links,
            Clock clock) {
        this.rows = rows;
        this.policy = policy;
        this.complaints = complaints;
        this.performance = performance;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** Leaves with the end of the work and never waits for the payment. */
    void ask(@Observes RequestFinished finished) {
        if (rows.add(finished)) {
            outbox.add(new Notice(
                    "survey-asked",
                    finished.phone(),
                    Map.of(
                            "service", finished.serviceName(),
                            "code", persianDigits(finished.trackingCode()),
                            "link",
                                    links.url(
                                            "survey",
                                            finished.trackingCode(),
                                            finished.at().plus(policy.open()))),
                    finished.trackingCode(),
                    1));
        }
    }

    /**
     * The same answer again does nothing.
     *
     * @throws SurveyNotFound when the job has not ended
     * @throws ConflictException {@code survey-answered} when there is another answer, {@code survey-closed} when it is late
     */
    void answer(String trackingCode, SurveyResponse response) {
        Survey survey = rows.lock(trackingCode).orElseThrow(SurveyNotFound::new);
        if (survey.isAnswered()) {
            if (survey.score() == response.score() && !response.addsTo(survey)) {
                return;
            }
            throw new ConflictException("survey-answered", "پاسخ این نظرسنجی پیش‌تر ثبت شده است.");
        }
        if (!policy.isOpen(survey.askedAt(), clock.instant())) {
            throw new ConflictException("survey-closed", "مهلت پاسخ به این نظرسنجی گذشته است.");
        }
        rows.answer(survey, response, clock.instant());
        performance.observe(new Observation(
                survey.contractorId(),
                Observation.Kind.SURVEY,
                policy.worth(response),
                "survey:" + survey.id(),
                clock.instant()));
        if (policy.isBad(response)) {
            complaints.openFromSurvey(survey, response);
        }
    }
}
