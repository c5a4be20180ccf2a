package ir.khosh.server.requests;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.Rial;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A citizen's wish for a service, from registration to its end. Each transition is one method here, checks that it may
 * happen and leaves a line of history. Long on purpose: fields and all transitions stand together, so that nothing else
 * can change the state.
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

    private PhoneNumber phone;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "region_id")
    private long regionId;

    private String address;
    private String postcode;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "wished_day")
    private LocalDate wishedDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "wished_shift")
    private Shift wishedShift;

    private String notes;

    @Column(name = "call_id")
    private String callId;

    private String dialled;
    private String owner;

    @Column(name = "dispatch_failure")
    private String dispatchFailure;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "contractor_id")
    private Long contractorId;

    @Column(name = "expected_day")
    private LocalDate expectedDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "expected_shift")
    private Shift expectedShift;

    @Column(name = "cause_code")
    private String causeCode;

    private String report;

    @Column(name = "paid_rial")
    private long paidRial;

    @Column(name = "warranty_until")
    private LocalDate warrantyUntil;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<Assignment> assignments = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RequestEvent> events = new ArrayList<>();

    @Version
    private int version;

    protected ServiceRequest() {}

    /** @param dialled the number that the caller dialled; null outside a call */
    ServiceRequest(TrackingCode code, long applicantId, Intake intake, String dialled, Act act) {
        trackingCode = code.value();
        this.applicantId = applicantId;
        phone = intake.phone();
        serviceCode = intake.serviceCode();
        regionId = intake.regionId();
        address = intake.address();
        postcode = intake.postcode();
        priority = intake.priority();
        wishedDay = intake.wishedDay();
        wishedShift = intake.wishedShift();
        notes = intake.notes();
        callId = intake.callId();
        this.dialled = dialled;
        registeredAt = act.at();
        registeredBy = act.by();
        state = RequestState.REGISTERED;
        record("registered", "درخواست ثبت شد", act);
    }

    /** Nobody covers the place for this service: it waits for an owner instead of being lost. */
    void foundNoCoverage(String owningRole, Act act) {
        mustBe(RequestState.REGISTERED);
        state = RequestState.NO_COVERAGE;
        owner = owningRole;
        dispatchFailure = "no-coverage";
        record("no-coverage", "هیچ پیمانکاری این محدوده را پوشش نمی‌دهد؛ به سرپرست سپرده شد", act);
    }

    /** Another contractor is to be asked: the present one, if any, is set aside. */
    void setAside(String contractorName, Act act) {
        mustBe(RequestState.OFFERED, RequestState.ACCEPTED);
        getAssignment().decide(AssignmentState.SUPERSEDED, null, act);
        backToDispatch(null);
        record("superseded", contractorName + " کنار گذاشته شد", act);
    }

    /** The contractor is asked to come in this shift. */
    Assignment offer(long contractor, String contractorName, ShiftSlot slot, Act act) {
        mustBe(RequestState.REGISTERED, RequestState.NO_COVERAGE);
        Assignment assignment = new Assignment(this, contractor, slot, assignments.size() + 1, act);
        assignments.add(assignment);
        state = RequestState.OFFERED;
        owner = null;
        dispatchFailure = null;
        contractorId = contractor;
        expectedDay = slot.day();
        expectedShift = slot.shift();
        record("offered", "به " + contractorName + " پیشنهاد شد: " + RequestTitles.time(slot), act);
        return assignment;
    }

    /** The contractor said yes. */
    void accept(String contractorName, Act act) {
        mustBe(RequestState.OFFERED);
        Assignment assignment = getAssignment();
        assignment.decide(AssignmentState.ACCEPTED, null, act);
        state = RequestState.ACCEPTED;
        record("accepted", contractorName + " پذیرفت: " + RequestTitles.time(assignment.slot()), act);
    }

    /** The contractor said no, or calls off. */
    void decline(String contractorName, String reason, Act act) {
        mustBe(RequestState.OFFERED, RequestState.ACCEPTED);
        getAssignment().decide(AssignmentState.DECLINED, reason, act);
        backToDispatch("declined");
        record("declined", contractorName + " نپذیرفت" + (reason == null ? "" : ": " + reason), act);
    }

    /** The contractor did not answer in time. */
    void expire(String contractorName, Act act) {
        mustBe(RequestState.OFFERED);
        getAssignment().decide(AssignmentState.EXPIRED, null, act);
        backToDispatch("offer-expired");
        record("expired", "مهلت پاسخ " + contractorName + " گذشت", act);
    }

    /** @param warrantyEnd first day without warranty */
    void finish(String cause, String causeName, String finalReport, Rial paid, LocalDate warrantyEnd, Act act) {
        mustBe(RequestState.ACCEPTED);
        state = RequestState.FINISHED;
        finishedAt = act.at();
        causeCode = cause;
        report = finalReport;
        paidRial = paid.amount();
        warrantyUntil = warrantyEnd;
        record("finished", "کار به پایان رسید؛ علت: " + causeName, act);
        if (paid.amount() > 0) {
            record("paid", RequestTitles.amount(paid) + " دریافت شد", act);
        }
    }

    Long id() {
        return id;
    }

    TrackingCode trackingCode() {
        return new TrackingCode(trackingCode);
    }

    RequestState state() {
        return state;
    }

    long applicantId() {
        return applicantId;
    }

    PhoneNumber phone() {
        return phone;
    }

    String serviceCode() {
        return serviceCode;
    }

    long regionId() {
        return regionId;
    }

    String address() {
        return address;
    }

    Priority priority() {
        return priority;
    }

    String dispatchFailure() {
        return dispatchFailure;
    }

    String owner() {
        return owner;
    }

    LocalDate warrantyUntil() {
        return warrantyUntil;
    }

    List<RequestEvent> listEvents() {
        return List.copyOf(events);
    }

    List<Assignment> listAssignments() {
        return List.copyOf(assignments);
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

    private void backToDispatch(String failure) {
        state = RequestState.REGISTERED;
        dispatchFailure = failure;
        contractorId = null;
        expectedDay = null;
        expectedShift = null;
    }

    private void mustBe(RequestState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new ConflictException(
                    "request-state-conflict",
                    "وضعیت درخواست «" + RequestTitles.title(state) + "» است و این کار در این وضعیت شدنی نیست.");
        }
    }

    private void record(String event, String title, Act act) {
        events.add(new RequestEvent(this, event, title, act));
    }
}
