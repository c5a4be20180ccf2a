package ir.khosh.server.requests;

import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.Rial;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A citizen's wish for a service, from registration to its end. Each transition is one method here, checks by
 * {@link JobActions} that it may happen and leaves a line of history. Long on purpose: all transitions stand together,
 * so that nothing else can change the state.
 */
@Entity
@Table(name = "service_request")
class ServiceRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_request_seq")
    @SequenceGenerator(name = "service_request_seq", sequenceName = "service_request_seq", allocationSize = 50)
    private Long id;

    @Column(name = "tracking_code")
    private String trackingCode;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "applicant_id")
    private long applicantId;

    @Column(name = "applicant_folded")
    private String applicantFolded;

    @Embedded
    private Wish wish;

    @Embedded
    private WorkRecord work = new WorkRecord();

    @Embedded
    private PromisedTimes promised;

    private String owner;

    @Column(name = "dispatch_failure")
    private String dispatchFailure;

    @Column(name = "auto_dispatch")
    private boolean autoDispatch;

    @Column(name = "repeat_of")
    private Long repeatOf;

    @Column(name = "same_contractor")
    private boolean sameContractor;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "contractor_id")
    private Long contractorId;

    @Column(name = "expected_day")
    private LocalDate expectedDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "expected_shift")
    private Shift expectedShift;

    @Enumerated(EnumType.STRING)
    @Column(name = "disputed_from")
    private RequestState disputedFrom;

    @Column(name = "notice_version")
    private int noticeVersion = 1;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Assignment> assignments = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Quote> quotes = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RequestEvent> events = new ArrayList<>();

    @Version
    private int version;

    protected ServiceRequest() {}

    ServiceRequest(TrackingCode code, long applicantId, String applicantName, Wish wish, Act act) {
        trackingCode = code.value();
        this.applicantId = applicantId;
        String folded = PersianText.fold(applicantName);
        applicantFolded = folded.substring(0, Math.min(80, folded.length()));
        this.wish = wish;
        registeredAt = act.at();
        registeredBy = act.by();
        state = RequestState.REGISTERED;
        record("registered", "درخواست ثبت شد", act);
    }

    /** The free repeat of a job under warranty. */
    static ServiceRequest repeatOf(
            ServiceRequest first, TrackingCode code, Wish wish, boolean sameContractor, Act act) {
        ServiceRequest repeat = new ServiceRequest(code, first.applicantId, first.applicantFolded, wish, act);
        repeat.repeatOf = first.id;
        repeat.sameContractor = sameContractor;
        repeat.autoDispatch = true;
        repeat.record("warranty-repeat", "اجرای دوبارهٔ رایگان درخواست " + first.displayCode() + " (گارانتی)", act);
        return repeat;
    }

    /** Read back to the applicant: it may be dispatched. */
    void confirm(Act act) {
        mustBe(RequestState.REGISTERED);
        state = RequestState.CONFIRMED;
        record("confirmed", "درخواست تأیید شد", act);
    }

    /** The operator had more to say than was registered; as long as no contractor knows of it. */
    void amend(Wish other, String changes, Act act) {
        if (state != RequestState.CONFIRMED && state != RequestState.NO_COVERAGE) {
            throw new ConflictException(
                    "request-under-way",
                    "درخواست " + displayCode()
                            + " به پیمانکار سپرده شده است؛ تغییر را در پروندهٔ همان درخواست انجام دهید.");
        }
        wish = other;
        state = RequestState.CONFIRMED;
        owner = null;
        dispatchFailure = null;
        record("amended", "درخواست اصلاح شد: " + changes, act);
    }

    /** Nobody covers the place for this service: it waits for an owner instead of being lost. */
    void foundNoCoverage(String owningRole, Act act) {
        mustBe(RequestState.REGISTERED, RequestState.CONFIRMED);
        state = RequestState.NO_COVERAGE;
        owner = owningRole;
        autoDispatch = false;
        dispatchFailure = "no-coverage";
        record("no-coverage", "هیچ پیمانکاری این محدوده را پوشش نمی‌دهد؛ به سرپرست سپرده شد", act);
    }

    /** Nobody at a desk chose a contractor in time: Khosh asks by itself. */
    void dispatchByItself(Act act) {
        mustBe(RequestState.CONFIRMED);
        autoDispatch = true;
        record("left-to-khosh", "کسی پیمانکاری انتخاب نکرد؛ سامانه خود پیشنهاد می‌دهد", act);
    }

    /** Every candidate was asked or none is left: a person must find somebody. */
    void foundNobody(String owningRole, Act act) {
        mustBe(RequestState.CONFIRMED);
        owner = owningRole;
        autoDispatch = false;
        dispatchFailure = "nobody-left";
        record("nobody-left", "پیمانکار دیگری برای پیشنهاد نماند؛ به همکاران سپرده شد", act);
    }

    /** Another contractor is to be asked: the present one, if any, is set aside. */
    void setAside(String contractorName, String reason, Act act) {
        mayBe(JobAction.ASSIGN);
        getAssignment().decide(AssignmentState.SUPERSEDED, reason, act);
        backToDispatch(null);
        record("superseded", contractorName + " کنار گذاشته شد" + because(reason), act);
    }

    /** The contractor left for good: whatever they had begun goes back to dispatch, served first. */
    void loseContractor(String contractorName, Act act) {
        getAssignment().decide(AssignmentState.SUPERSEDED, "contractor-ended", act);
        quotes.stream()
                .filter(quote -> quote.state() == QuoteState.OPEN || quote.state() == QuoteState.APPROVED)
                .forEach(quote -> quote.answer(QuoteState.SUPERSEDED, null, act));
        backToDispatch("contractor-ended");
        wish.raise();
        autoDispatch = true;
        record("contractor-ended", "همکاری با " + contractorName + " پایان یافت؛ کار به نفر دیگری سپرده می‌شود", act);
    }

    /** The contractor is asked to come in this shift. */
    Assignment offer(long contractor, String contractorName, ShiftSlot slot, ContractTerms terms, Act act) {
        mustBe(RequestState.CONFIRMED, RequestState.NO_COVERAGE);
        Assignment assignment = new Assignment(this, contractor, slot, terms, assignments.size() + 1, act);
        assignments.add(assignment);
        state = RequestState.OFFERED;
        owner = null;
        autoDispatch = false;
        dispatchFailure = null;
        contractorId = contractor;
        expect(slot);
        record("offered", "به " + contractorName + " پیشنهاد شد: " + RequestTitles.time(slot), act);
        return assignment;
    }

    /** The contractor said yes. */
    void accept(String contractorName, Act act) {
        mayBe(JobAction.ACCEPT);
        Assignment assignment = getAssignment();
        assignment.decide(AssignmentState.ACCEPTED, null, act);
        findPromised().ifPresent(times -> times.respond(act.at()));
        state = RequestState.ACCEPTED;
        record("accepted", contractorName + " پذیرفت: " + RequestTitles.time(assignment.slot()), act);
    }

    /** The contractor said no, or calls off; the next one is asked. */
    void decline(String contractorName, String reason, Act act) {
        mayBe(JobAction.DECLINE);
        getAssignment().decide(AssignmentState.DECLINED, reason, act);
        backToDispatch("declined");
        autoDispatch = true;
        record("declined", contractorName + " نپذیرفت" + because(reason), act);
    }

    /** The contractor did not answer in time; the next one is asked. */
    void expire(String contractorName, Act act) {
        mustBe(RequestState.OFFERED);
        getAssignment().decide(AssignmentState.EXPIRED, null, act);
        backToDispatch("offer-expired");
        autoDispatch = true;
        record("expired", "مهلت پاسخ " + contractorName + " گذشت", act);
    }

    /** The contractor may not have it any more, though they did not answer yet; the next one is asked. */
    void withdrawOffer(String contractorName, Act act) {
        mustBe(RequestState.OFFERED);
        getAssignment().decide(AssignmentState.SUPERSEDED, "contractor-suspended", act);
        backToDispatch("contractor-suspended");
        autoDispatch = true;
        record("offer-withdrawn", "پیشنهاد به " + contractorName + " پس گرفته شد", act);
    }

    /** The visit moves to another shift of the same contractor; a stated time is void. */
    void moveVisit(ShiftSlot slot, String reason, Act act) {
        mayBe(JobAction.RESCHEDULE);
        wish.moveTo(slot.day(), slot.shift());
        getAssignment().moveTo(slot);
        expect(slot);
        work.arriveAt(null);
        state = state == RequestState.SCHEDULED ? RequestState.ACCEPTED : state;
        record("rescheduled", "زمان مراجعه تغییر کرد: " + RequestTitles.time(slot) + because(reason), act);
    }

    /** Another time is wished and no contractor is bound to it: dispatch begins again. */
    void moveWish(LocalDate day, Shift shift, String reason, Act act) {
        mayBe(JobAction.RESCHEDULE);
        findAssignment().ifPresent(current -> current.decide(AssignmentState.SUPERSEDED, "rescheduled", act));
        RequestState before = state;
        wish.moveTo(day, shift);
        backToDispatch(null);
        autoDispatch = before != RequestState.NO_COVERAGE && (before != RequestState.CONFIRMED || autoDispatch);
        state = before == RequestState.NO_COVERAGE ? before : RequestState.CONFIRMED;
        owner = before == RequestState.NO_COVERAGE ? owner : null;
        record("rescheduled", "زمان خواسته‌شده: " + RequestTitles.wishedTime(day, shift) + because(reason), act);
    }

    /** The exact time at the door. */
    void stateArrival(Instant arrival, Act act) {
        mayBe(JobAction.STATE_ARRIVAL);
        work.arriveAt(arrival);
        state = RequestState.SCHEDULED;
        record("scheduled", "زمان دقیق مراجعه: " + RequestTitles.moment(arrival), act);
    }

    /** The contractor is at the door. */
    void start(Act act) {
        mayBe(JobAction.START);
        work.startAt(act.at());
        state = RequestState.UNDER_WAY;
        record("started", "کار آغاز شد", act);
    }

    void diagnose(String cause, String causeName, String note, Act act) {
        mayBe(JobAction.DIAGNOSE);
        work.diagnose(cause, note);
        state = RequestState.DIAGNOSED;
        record("diagnosed", "عیب‌یابی شد: " + causeName, act);
    }

    /** A later quote replaces an earlier one. */
    Quote quote(List<QuoteLine> lines, int vatPermille, String note, Act act) {
        mayBe(JobAction.QUOTE);
        quotes.stream()
                .filter(quote -> quote.state() == QuoteState.OPEN || quote.state() == QuoteState.APPROVED)
                .forEach(quote -> quote.answer(QuoteState.SUPERSEDED, null, act));
        Quote quote = new Quote(this, quotes.size() + 1, lines, vatPermille, note, act);
        quotes.add(quote);
        state = RequestState.QUOTED;
        record("quoted", "برآورد هزینه: " + RequestTitles.amount(quote.total()), act);
        return quote;
    }

    /** @return false when the same answer was given before: nothing is changed */
    boolean answerQuote(long quoteId, boolean approved, String note, Act act) {
        QuoteState answer = approved ? QuoteState.APPROVED : QuoteState.REFUSED;
        Quote quote =
                quotes.stream().filter(each -> each.id() == quoteId).findFirst().orElseThrow(QuoteNotFound::new);
        if (quote.state() == answer) {
            return false;
        }
        mayBe(JobAction.ANSWER_QUOTE);
        if (quote.state() != QuoteState.OPEN) {
            throw new ConflictException("quote-not-open", "این برآورد دیگر در انتظار پاسخ نیست.");
        }
        quote.answer(answer, note, act);
        state = approved ? RequestState.APPROVED : RequestState.DIAGNOSED;
        record(
                approved ? "quote-approved" : "quote-refused",
                (approved ? "متقاضی هزینه را پذیرفت: " : "متقاضی هزینه را نپذیرفت: ")
                        + RequestTitles.amount(quote.total()),
                act);
        return true;
    }

    /** @param warrantyEnd first day without warranty */
    void finish(String cause, String causeName, String finalReport, LocalDate warrantyEnd, Act act) {
        mayBe(JobAction.FINISH);
        state = RequestState.FINISHED;
        work.finish(cause, finalReport, warrantyEnd, act.at());
        record("finished", "کار به پایان رسید؛ علت: " + causeName, act);
    }

    void invoice(String number, Rial total, Act act) {
        mustBe(RequestState.FINISHED);
        state = RequestState.INVOICED;
        work.invoice(number, act.at());
        record(
                "invoiced",
                "صورتحساب " + PersianText.persianDigits(number) + " صادر شد: " + RequestTitles.amount(total),
                act);
    }

    /** In full. A disputed job stays disputed and is paid when that is decided. */
    void pay(Rial total, Act act) {
        mustBe(RequestState.INVOICED, RequestState.DISPUTED);
        work.pay(total.amount(), act.at());
        if (state == RequestState.DISPUTED) {
            disputedFrom = RequestState.PAID;
        } else {
            state = RequestState.PAID;
        }
        if (total.amount() > 0) {
            record("paid", RequestTitles.amount(total) + " دریافت شد", act);
        }
    }

    void close(Act act) {
        mustBe(RequestState.PAID);
        state = RequestState.CLOSED;
        record("closed", "پرونده بسته شد", act);
    }

    /** @param by as people read it, such as «متقاضی» */
    void cancel(String by, String reason, Act act) {
        mayBe(JobAction.CANCEL);
        findAssignment().ifPresent(current -> current.decide(AssignmentState.SUPERSEDED, "cancelled", act));
        quotes.stream()
                .filter(quote -> quote.state() == QuoteState.OPEN)
                .forEach(quote -> quote.answer(QuoteState.SUPERSEDED, null, act));
        state = RequestState.CANCELLED;
        owner = null;
        autoDispatch = false;
        record("cancelled", "لغو شد از سوی " + by + because(reason), act);
    }

    /** The contractor stood before a closed door. */
    void missApplicant(String note, Act act) {
        mayBe(JobAction.REPORT_NO_SHOW);
        getAssignment().decide(AssignmentState.SUPERSEDED, "applicant-absent", act);
        state = RequestState.NO_SHOW;
        record("applicant-absent", "متقاضی حضور نداشت" + because(note), act);
    }

    /** The applicant waited in vain: somebody else comes, sooner. */
    void missContractor(String contractorName, String note, Act act) {
        mayBe(JobAction.REPORT_NO_SHOW);
        getAssignment().decide(AssignmentState.SUPERSEDED, "contractor-absent", act);
        backToDispatch("contractor-absent");
        wish.raise();
        wish.moveTo(null, null);
        autoDispatch = true;
        record("contractor-absent", contractorName + " نیامد" + because(note), act);
    }

    void dispute(String reason, Act act) {
        mayBe(JobAction.DISPUTE);
        disputedFrom = state;
        state = RequestState.DISPUTED;
        owner = "SUPERVISOR";
        record("disputed", "متقاضی اعتراض کرد" + because(reason), act);
    }

    void decideDispute(boolean upheld, String note, Act act) {
        mayBe(JobAction.DECIDE_DISPUTE);
        state = disputedFrom;
        disputedFrom = null;
        owner = null;
        record("dispute-decided", (upheld ? "اعتراض پذیرفته شد" : "اعتراض رد شد") + because(note), act);
    }

    void promise(PromisedTimes times) {
        promised = times;
    }

    /** Empty for requests of before there were promises. */
    Optional<PromisedTimes> findPromised() {
        return Optional.ofNullable(promised).filter(times -> times.finishBy() != null);
    }

    /** How long quotes waited for the applicant so far. */
    Duration applicantThought(Instant until) {
        return quotes.stream().map(quote -> quote.waited(until)).reduce(Duration.ZERO, Duration::plus);
    }

    /** A line that belongs to the history and changes nothing. */
    void remark(String event, String title, Act act) {
        record(event, title, act);
    }

    /** @throws ConflictException when this is not permitted as the request stands */
    void mayBe(JobAction action) {
        if (!JobActions.isPermitted(state, action)) {
            throw wrongState();
        }
    }

    Long id() {
        return id;
    }

    TrackingCode trackingCode() {
        return new TrackingCode(trackingCode);
    }

    /** The tracking code in Persian digits. */
    String displayCode() {
        return PersianText.persianDigits(trackingCode);
    }

    RequestState state() {
        return state;
    }

    long applicantId() {
        return applicantId;
    }

    Wish wish() {
        return wish;
    }

    WorkRecord work() {
        return work;
    }

    PhoneNumber phone() {
        return wish.phone();
    }

    String serviceCode() {
        return wish.serviceCode();
    }

    long regionId() {
        return wish.regionId();
    }

    Priority priority() {
        return wish.priority();
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String dispatchFailure() {
        return dispatchFailure;
    }

    String owner() {
        return owner;
    }

    boolean isAutoDispatch() {
        return autoDispatch;
    }

    /** Id of the first job; null when this is no repeat. */
    Long repeatOf() {
        return repeatOf;
    }

    boolean isSameContractorWished() {
        return sameContractor;
    }

    /** Of the current assignment, or of the last one when the work is done. */
    long getContractorId() {
        if (contractorId == null) {
            throw new IllegalStateException("nobody was assigned");
        }
        return contractorId;
    }

    LocalDate warrantyUntil() {
        return work.warrantyUntil();
    }

    /** Rises with each notice, so that a later one is known from an earlier one. */
    int nextNoticeVersion() {
        return noticeVersion++;
    }

    List<RequestEvent> listEvents() {
        return List.copyOf(events);
    }

    List<Assignment> listAssignments() {
        return List.copyOf(assignments);
    }

    Optional<Quote> findOpenQuote() {
        return findQuote(QuoteState.OPEN);
    }

    Optional<Quote> findApprovedQuote() {
        return findQuote(QuoteState.APPROVED);
    }

    /** The one that holds a place in a shift. */
    Optional<Assignment> findAssignment() {
        return assignments.stream()
                .filter(assignment -> assignment.state().isCurrent())
                .findFirst();
    }

    /** @throws ConflictException when nobody is asked at present */
    Assignment getAssignment() {
        return findAssignment()
                .orElseThrow(
                        () -> new ConflictException("no-assignment", "برای این درخواست پیمانکاری تعیین نشده است."));
    }

    private Optional<Quote> findQuote(QuoteState wanted) {
        return quotes.stream().filter(quote -> quote.state() == wanted).findFirst();
    }

    private void expect(ShiftSlot slot) {
        expectedDay = slot.day();
        expectedShift = slot.shift();
    }

    private void backToDispatch(String failure) {
        state = RequestState.CONFIRMED;
        dispatchFailure = failure;
        contractorId = null;
        expectedDay = null;
        expectedShift = null;
        work.forgetVisit();
    }

    private void mustBe(RequestState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw wrongState();
        }
    }

    private ConflictException wrongState() {
        return new ConflictException(
                "request-state-conflict",
                "وضعیت درخواست «" + RequestTitles.title(state) + "» است و این کار در این وضعیت شدنی نیست.");
    }

    private static String because(String reason) {
        return reason == null || reason.isBlank() ? "" : ": " + reason;
    }

    private void record(String event, String title, Act act) {
        events.add(new RequestEvent(this, event, title, act));
    }
}
