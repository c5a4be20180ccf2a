package ir.khosh.server.requests;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.PageTroubles;
import ir.khosh.server.platform.PageTurn;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.Reschedule;
import ir.khosh.wire.requests.Shift;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One request on the applicant's phone: where it stands, and what they may still change. */
@Named
@RequestScoped
public class TrackPage {

    private static final int DAYS_OFFERED = 14;
    private static final Set<RequestState> OVER =
            Set.of(RequestState.CLOSED, RequestState.CANCELLED, RequestState.PAID, RequestState.NO_SHOW);

    private PageLink link;
    private RequestReading reading;
    private ApplicantDesk desk;
    private NoticeLinks links;
    private Clock clock;
    private RequestView request;
    private PageTroubles troubles = PageTroubles.NONE;
    private String day;
    private String shift;
    private String reason;

    protected TrackPage() {}

    @Inject
    TrackPage(PageLink link, RequestReading reading, ApplicantDesk desk, NoticeLinks links, Clock clock) {
        this.link = link;
        this.reading = reading;
        this.desk = desk;
        this.links = links;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        request = reading.getRequest(link.subject("track"), Actor.APPLICANT);
    }

    private void act(Runnable step) {
        troubles = PageTurn.after(link.address(), step);
    }

    private String code() {
        return request.trackingCode();
    }

    public void reschedule() {
        act(() -> desk.reschedule(
                code(),
                new Reschedule(
                        day == null ? null : LocalDate.parse(day), shift == null ? null : Shift.valueOf(shift), null)));
    }

    public void cancel() {
        act(() -> desk.cancel(code(), reason));
    }

    public void claim() {
        act(() -> desk.claim(code(), reason, false));
    }

    public void dispute() {
        act(() -> desk.dispute(code(), reason));
    }

    public boolean may(String action) {
        return request.actions().contains(JobAction.valueOf(action));
    }

    /** What calling off costs now, as one sentence. */
    public String getCancellationTerms() {
        return desk.cancellationTerms(code()).text();
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
        return request.state() == RequestState.NO_COVERAGE ? "در جست‌وجوی پیمانکار" : request.stateTitle();
    }

    public String getStateStyle() {
        return OVER.contains(request.state())
                ? "state end"
                : request.state() == RequestState.QUOTED ? "state wait" : "state";
    }

    public boolean isFreeRepeat() {
        return request.progress().repeatOf() != null;
    }

    /** Who comes; null until somebody has accepted. */
    public String getContractor() {
        return isAccepted() ? request.assignment().contractorName() : null;
    }

    public String getContractorPhone() {
        return isAccepted() ? request.assignment().contractorPhone() : null;
    }

    public String getContractorPhoneText() {
        return isAccepted() ? persianDigits(getContractorPhone()) : null;
    }

    private boolean isAccepted() {
        return request.assignment() != null
                && "ACCEPTED".equals(request.assignment().state());
    }

    public String getTime() {
        if (request.progress().arrivalAt() != null) {
            return RequestTitles.moment(request.progress().arrivalAt());
        }
        return isAccepted()
                ? RequestTitles.time(new ShiftSlot(
                        request.assignment().day(), request.assignment().shift()))
                : RequestTitles.wishedTime(request.wishedDay(), request.wishedShift());
    }

    /** Where the price waits for an answer; null when none does. */
    public String getQuoteAddress() {
        RequestView.Quote quote = request.progress().quote();
        return quote != null && may("ANSWER_QUOTE") ? links.quotePath(quote.id()) : null;
    }

    /** Null until there is an invoice. */
    public String getInvoiceAddress() {
        return request.progress().invoice() == null
                ? null
                : links.invoicePath(request.progress().invoice().number());
    }

    public String getWarranty() {
        return request.warrantyUntil() == null
                ? null
                : JalaliDate.of(request.warrantyUntil().minusDays(1)).longText();
    }

    /** What has been reached, the oldest first. */
    public List<String> getSteps() {
        List<String> steps = new ArrayList<>();
        steps.add("ثبت درخواست · " + RequestTitles.moment(request.registeredAt()));
        if (isAccepted()) {
            steps.add("تعیین پیمانکار · "
                    + RequestTitles.moment(request.assignment().at()));
        }
        if (request.progress().startedAt() != null) {
            steps.add("آغاز کار · " + RequestTitles.moment(request.progress().startedAt()));
        }
        if (request.finishedAt() != null) {
            steps.add("پایان کار · " + RequestTitles.moment(request.finishedAt()));
        }
        return steps;
    }

    /** Titles to ISO days, from today on. */
    public Map<String, String> getDays() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
        Map<String, String> days = new LinkedHashMap<>();
        for (int i = 0; i < DAYS_OFFERED; i++) {
            LocalDate offered = today.plusDays(i);
            days.put(JalaliDate.of(offered).longText(), offered.toString());
        }
        return days;
    }

    public Map<String, String> getShifts() {
        Map<String, String> shifts = new LinkedHashMap<>();
        for (Shift each : Shift.values()) {
            shifts.put("ساعت " + ShiftSlot.hoursTitle(each), each.name());
        }
        return shifts;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getShift() {
        return shift;
    }

    public void setShift(String shift) {
        this.shift = shift;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
