package ir.khosh.server.requests;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.platform.PageTroubles;
import ir.khosh.server.platform.PageTurn;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.PricedLine;
import ir.khosh.wire.requests.RequestView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The price of the work on the applicant's phone, to be approved or refused before it is done. */
@Named
@RequestScoped
public class QuotePage {

    private PageLink link;
    private LinkedJobs jobs;
    private RequestReading reading;
    private ApplicantDesk desk;
    private RequestView request;
    private RequestView.Quote quote;
    private PageTroubles troubles = PageTroubles.NONE;
    private String note;

    protected QuotePage() {}

    @Inject
    QuotePage(PageLink link, LinkedJobs jobs, RequestReading reading, ApplicantDesk desk) {
        this.link = link;
        this.jobs = jobs;
        this.reading = reading;
        this.desk = desk;
    }

    @PostConstruct
    void open() {
        String id = link.subject("quote");
        request = reading.getRequest(jobs.codeOfQuote(id), Actor.APPLICANT);
        RequestView.Quote latest = request.progress().quote();
        quote = latest != null && Long.toString(latest.id()).equals(id) ? latest : null;
    }

    public void approve() {
        answer(true);
    }

    public void refuse() {
        answer(false);
    }

    private void answer(boolean approved) {
        troubles = PageTurn.after(
                link.address(), () -> desk.answerQuote(request.trackingCode(), quote.id(), approved, note));
    }

    /** @param title null for the sums */
    public record Row(String title, String amount) {}

    public List<Row> getRows() {
        return quote.lines().stream().map(QuotePage::row).toList();
    }

    private static Row row(PricedLine line) {
        String title = line.quantity() == 1
                ? line.title()
                : line.title() + " × " + persianDigits(Integer.toString(line.quantity()));
        return new Row(title, RequestTitles.amount(new Rial(line.amountRial())));
    }

    public String getVat() {
        return RequestTitles.amount(new Rial(quote.vatRial()));
    }

    public String getTotal() {
        return RequestTitles.amount(new Rial(quote.totalRial()));
    }

    public boolean isReplaced() {
        return quote == null || quote.state().equals("SUPERSEDED");
    }

    public boolean isOpen() {
        return quote != null && quote.state().equals("OPEN");
    }

    public boolean isApproved() {
        return quote != null && quote.state().equals("APPROVED");
    }

    public boolean isRefused() {
        return quote != null && quote.state().equals("REFUSED");
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
