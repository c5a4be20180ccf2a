package ir.khosh.server.requests;

import ir.khosh.server.accounts.PageLink;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** How the applicant's objection was decided, on their page. */
@Named
@RequestScoped
public class TrackDispute {

    private PageLink link;
    private DisputeAnswers answers;
    private Optional<DisputeAnswers.DisputeAnswer> answer;

    protected TrackDispute() {}

    @Inject
    TrackDispute(PageLink link, DisputeAnswers answers) {
        this.link = link;
        this.answers = answers;
    }

    @PostConstruct
    void open() {
        answer = answers.findLast(link.subject("track"));
    }

    /** Null while nothing was decided. */
    public String getDecision() {
        return answer.map(DisputeAnswers.DisputeAnswer::title).orElse(null);
    }

    /** Null while nothing was decided. */
    public String getReason() {
        return answer.map(DisputeAnswers.DisputeAnswer::reason).orElse(null);
    }
}
