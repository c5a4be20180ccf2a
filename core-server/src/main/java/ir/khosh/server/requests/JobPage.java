package ir.khosh.server.requests;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.catalogue.FaultFamily;
import ir.khosh.server.contractors.ContractorLinks;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.PageTroubles;
import ir.khosh.server.platform.PageTurn;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.Arrival;
import ir.khosh.wire.requests.Diagnosis;
import ir.khosh.wire.requests.Finish;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.NewQuote;
import ir.khosh.wire.requests.RequestView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One job on the contractor's phone. Whom to visit where is shown only after accepting. */
@Named
@RequestScoped
public class JobPage {

    private PageLink link;
    private LinkedJobs jobs;
    private RequestReading reading;
    private ContractorDesk desk;
    private Catalogue catalogue;
    private JobForm form;
    private ContractorLinks links;
    private LinkedJobs.Offered offered;
    private RequestView request;
    private PageTroubles troubles = PageTroubles.NONE;

    protected JobPage() {}

    @Inject
    JobPage(
            PageLink link,
            LinkedJobs jobs,
            RequestReading reading,
            ContractorDesk desk,
            Catalogue catalogue,
            JobForm form,
            ContractorLinks links) {
        this.link = link;
        this.jobs = jobs;
        this.reading = reading;
        this.desk = desk;
        this.catalogue = catalogue;
        this.form = form;
        this.links = links;
    }

    @PostConstruct
    void open() {
        offered = jobs.getOffered(link.subject("job"));
        request = reading.getRequest(offered.trackingCode(), Actor.CONTRACTOR);
        form.proposeCause(request.progress().causeCode());
    }

    private void act(Runnable step) {
        troubles = PageTurn.after(link.address(), step);
    }

    private String mine() {
        return Long.toString(offered.id());
    }

    public void accept() {
        act(() -> desk.accept(mine()));
    }

    public void decline() {
        act(() -> desk.decline(mine(), form.getReason()));
    }

    public void stateArrival() {
        act(() -> desk.stateArrival(mine(), new Arrival(form.arrivalOn(offered.day()))));
    }

    public void start() {
        act(() -> desk.start(mine()));
    }

    public void diagnose() {
        act(() -> desk.diagnose(
                mine(), new Diagnosis(form.getCauseCode(), form.getNote(), isRepeat() ? form.getVerdict() : null)));
    }

    public void quote() {
        act(() -> desk.quote(mine(), new NewQuote(form.pricedLines(), form.getNote())));
    }

    public void reportAbsence() {
        act(() -> desk.reportAbsence(mine(), form.getReason()));
    }

    public void finish() {
        act(() -> desk.finish(
                mine(), new Finish(form.getCauseCode(), form.getNote(), form.pricedLines(), form.paidRial())));
    }

    /** Whether the page may offer this now; an unknown word is a mistake of the page. */
    public boolean may(String action) {
        return offered.isAccepted() && request.actions().contains(JobAction.valueOf(action));
    }

    /** The contractor's own score, standing and appeals. */
    public String getOwnPage() {
        return links.contractorPath(offered.contractorId());
    }

    public boolean isOffered() {
        return offered.isOffered();
    }

    public boolean isAccepted() {
        return offered.isAccepted();
    }

    public boolean isGone() {
        return !offered.isOffered() && !offered.isAccepted();
    }

    public boolean isRepeat() {
        return request.progress().repeatOf() != null;
    }

    public PageTroubles getTroubles() {
        return troubles;
    }

    public String getService() {
        return request.serviceName();
    }

    public String getCode() {
        return persianDigits(request.trackingCode());
    }

    public String getState() {
        return request.stateTitle();
    }

    public String getPlace() {
        return request.regionPath();
    }

    public String getTime() {
        return request.progress().arrivalAt() != null && isAccepted()
                ? RequestTitles.moment(request.progress().arrivalAt())
                : RequestTitles.time(new ShiftSlot(offered.day(), offered.shift()));
    }

    public String getAnswerUntil() {
        return offered.answerUntil() == null ? "" : RequestTitles.moment(offered.answerUntil());
    }

    public String getHours() {
        return ShiftSlot.hoursTitle(offered.shift());
    }

    /** Null, as are the next ones, until the job is accepted. */
    public String getApplicant() {
        return isAccepted() ? request.applicantName() == null ? "متقاضی" : request.applicantName() : null;
    }

    public String getPhone() {
        return isAccepted() ? request.phone() : null;
    }

    public String getPhoneText() {
        return isAccepted() ? persianDigits(request.phone()) : null;
    }

    public String getAddress() {
        return isAccepted() ? request.address() : null;
    }

    public String getNotes() {
        return isAccepted() ? request.notes() : null;
    }

    /** The latest price and what the applicant said to it; null when there is none. */
    public String getQuoteText() {
        RequestView.Quote quote = isAccepted() ? request.progress().quote() : null;
        if (quote == null) {
            return null;
        }
        String answer =
                switch (quote.state()) {
                    case "APPROVED" -> "متقاضی پذیرفت";
                    case "REFUSED" -> "متقاضی نپذیرفت";
                    default -> "در انتظار پاسخ متقاضی";
                };
        return RequestTitles.amount(new Rial(quote.totalRial())) + " با مالیات · " + answer;
    }

    public Map<String, String> getCauses() {
        Map<String, String> causes = new LinkedHashMap<>();
        catalogue
                .findFamilyOf(request.serviceCode())
                .map(FaultFamily::causes)
                .orElse(List.of())
                .forEach(cause -> causes.put(cause.name(), cause.code()));
        return causes;
    }
}
