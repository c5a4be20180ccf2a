package ir.khosh.server.contractors.standing;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.contractors.performance.PerformanceReading;
import ir.khosh.server.platform.PageTroubles;
import ir.khosh.server.platform.PageTurn;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.contractors.AppealView;
import ir.khosh.wire.contractors.ContractorStandingView;
import ir.khosh.wire.contractors.PerformanceView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How a contractor stands with Khosh, on their own phone: the score with its parts, the standing, appeals. */
@Named
@RequestScoped
public class ContractorPage {

    private PageLink link;
    private PerformanceReading performances;
    private StandingReading standings;
    private AppealBook appeals;
    private PerformanceView performance;
    private ContractorStandingView standing;
    private List<AppealView> said;
    private String text;
    private PageTroubles troubles = PageTroubles.NONE;

    protected ContractorPage() {}

    @Inject
    ContractorPage(PageLink link, PerformanceReading performances, StandingReading standings, AppealBook appeals) {
        this.link = link;
        this.performances = performances;
        this.standings = standings;
        this.appeals = appeals;
    }

    @PostConstruct
    void open() {
        long id = Long.parseLong(link.subject("contractor"));
        performance = performances.getPerformance(id);
        standing = standings.getStanding(id);
        said = appeals.listAppeals(id);
    }

    public void appeal() {
        troubles = PageTurn.after(
                link.address(), () -> appeals.recordOwn(standing.id(), text).orThrow());
    }

    /** One kind of what was seen. */
    public record Row(String title, String mean, String observations, String weight) {}

    /** One appeal and what was said to it; {@code answer} is null while it is open. */
    public record Said(String text, String at, String answer) {}

    public List<Row> getParts() {
        return performance.parts().stream()
                .map(part -> new Row(
                        part.title(),
                        part.mean() == null ? "—" : persianDigits(part.mean().toString()),
                        persianDigits(Integer.toString(part.observations())),
                        persianDigits(Integer.toString(part.weight()))))
                .toList();
    }

    public List<Said> getAppeals() {
        return said.stream()
                .map(appeal -> new Said(
                        appeal.text(), JalaliDate.of(appeal.recordedAt()).longText(), appeal.answer()))
                .toList();
    }

    public boolean isMayAppeal() {
        return !standing.standing().equals("ACTIVE") && said.stream().noneMatch(appeal -> appeal.answer() == null);
    }

    public String getName() {
        return standing.name();
    }

    /** «۸۶ از ۱۰۰»; null below the minimum sample */
    public String getScore() {
        return performance.score() == null ? null : persianDigits(performance.score() + " از 100");
    }

    public String getMissing() {
        return persianDigits("تا کنون " + performance.observations() + " ارزیابی؛ از " + performance.minimumSample()
                + " ارزیابی به بالا امتیاز محاسبه می‌شود.");
    }

    public String getHalfLife() {
        return persianDigits("هر ارزیابی پس از " + performance.halfLifeDays() + " روز نصف شمرده می‌شود.");
    }

    public String getFinishedJobs() {
        return persianDigits(Integer.toString(performance.finishedJobs()));
    }

    public String getStanding() {
        return standing.standingTitle();
    }

    public String getStandingStyle() {
        return standing.standing().equals("ACTIVE") ? "state" : "state wait";
    }

    public String getReason() {
        return standing.standing().equals("ACTIVE") ? null : standing.standingReason();
    }

    /** Names of what blocks new work. */
    public List<String> getGaps() {
        return standing.expiredStandards();
    }

    public PageTroubles getTroubles() {
        return troubles;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
