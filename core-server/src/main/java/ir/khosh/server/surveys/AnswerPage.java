package ir.khosh.server.surveys;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.platform.PageTroubles;
import ir.khosh.server.platform.PageTurn;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.surveys.ComplaintAnswer;
import ir.khosh.wire.surveys.ComplaintView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A complaint on the contractor's own phone, and what they say to it; who complained is not named. */
@Named
@RequestScoped
public class AnswerPage {

    private PageLink link;
    private Complaints complaints;
    private ComplaintRows rows;
    private ComplaintView complaint;
    private String text;
    private PageTroubles troubles = PageTroubles.NONE;

    protected AnswerPage() {}

    @Inject
    AnswerPage(PageLink link, Complaints complaints, ComplaintRows rows) {
        this.link = link;
        this.complaints = complaints;
        this.rows = rows;
    }

    @PostConstruct
    void open() {
        complaint = rows.getComplaint(Long.parseLong(link.subject("answer")));
    }

    public void answer() {
        troubles = PageTurn.after(
                link.address(), () -> complaints.answer(complaint.id(), new ComplaintAnswer(text), "contractor"));
    }

    public boolean isOpen() {
        return complaint.state().equals("OPEN");
    }

    public String getCategory() {
        return complaint.categoryTitle();
    }

    public String getComplaint() {
        return complaint.text();
    }

    public String getCode() {
        return persianDigits(complaint.trackingCode());
    }

    public String getState() {
        return complaint.stateTitle();
    }

    public String getStateStyle() {
        return isOpen() ? "state wait" : "state";
    }

    public String getDay() {
        return JalaliDate.of(complaint.at()).longText();
    }

    /** Null while the contractor has said nothing. */
    public String getAnswer() {
        return complaint.answer();
    }

    /** Null while nobody decided. */
    public String getDecision() {
        return complaint.decision();
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
