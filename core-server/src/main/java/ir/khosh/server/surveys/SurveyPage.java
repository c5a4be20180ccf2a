package ir.khosh.server.surveys;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.platform.PageTroubles;
import ir.khosh.server.platform.PageTurn;
import ir.khosh.server.shared.FieldCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** The question on the applicant's phone: one tap answers it; opening the page changes nothing. */
@Named
@RequestScoped
public class SurveyPage {

    private PageLink link;
    private Surveys surveys;
    private SurveyRows rows;
    private SurveyPolicy policy;
    private Clock clock;
    private Survey survey;
    private String comment;
    private PageTroubles troubles = PageTroubles.NONE;

    protected SurveyPage() {}

    @Inject
    SurveyPage(PageLink link, Surveys surveys, SurveyRows rows, SurveyPolicy policy, Clock clock) {
        this.link = link;
        this.surveys = surveys;
        this.rows = rows;
        this.policy = policy;
        this.clock = clock;
    }

    private Survey survey() {
        if (survey == null) {
            survey = rows.find(link.subject("survey")).orElseThrow(SurveyNotFound::new);
        }
        return survey;
    }

    public void answer(int score) {
        troubles = PageTurn.after(link.address(), () -> {
            FieldCheck check = new FieldCheck();
            String said = check.text("comment", comment, 500);
            check.throwIfRefused();
            surveys.answer(survey().trackingCode(), SurveyResponse.ofApplicant(score, said, "PAGE"));
        });
    }

    public boolean isAnswered() {
        return survey().isAnswered();
    }

    public boolean isOpen() {
        return !isAnswered() && policy.isOpen(survey().askedAt(), clock.instant());
    }

    public boolean isClosed() {
        return !isAnswered() && !isOpen();
    }

    public String getService() {
        return survey().serviceName();
    }

    public String getContractor() {
        return survey().contractorName();
    }

    public String getCode() {
        return persianDigits(survey().trackingCode());
    }

    public String getScoreText() {
        return persianDigits(survey().score() + " از 5");
    }

    public String getAfterword() {
        return survey().score() <= policy.badUpTo()
                ? "متأسفیم که راضی نبودید؛ همکاران ما این کار را بررسی می‌کنند."
                : "پاسخ شما ثبت شد و در انتخاب پیمانکاران به کار می‌آید.";
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public PageTroubles getTroubles() {
        return troubles;
    }
}
