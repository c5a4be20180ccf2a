package ir.khosh.server.requests;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.IdempotencyKeys;
import ir.khosh.server.requests.dispatch.Dispatcher;
import ir.khosh.server.requests.dispatch.Job;
import ir.khosh.server.requests.tasks.DeskTasks;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.Refusal;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.requests.Decline;
import ir.khosh.wire.requests.NewAssignment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives a request to a contractor and records their answer. The hard rules are checked again while contractor and
 * request are locked; assignment, place in the shift and notices are one transaction.
 */
@Singleton
@Transactional
class RequestDispatch {

    private final RequestBook book;
    private final Bookings bookings;
    private final Dispatcher dispatcher;
    private final RequestNotices notices;
    private final DeskTasks tasks;
    private final Promising promising;
    private final IdempotencyKeys keys;
    private final CurrentUser user;

    @Inject
    RequestDispatch(
            RequestBook book,
            Bookings bookings,
            Dispatcher dispatcher,
            RequestNotices notices,
            DeskTasks tasks,
            Promising promising,
            IdempotencyKeys keys,
            CurrentUser user) {
        this.book = book;
        this.bookings = bookings;
        this.dispatcher = dispatcher;
        this.notices = notices;
        this.tasks = tasks;
        this.promising = promising;
        this.keys = keys;
        this.user = user;
    }

    /**
     * @param key the client's idempotency key; null acts anew each time
     * @return the tracking code
     * @throws ConflictException {@code no-room} when somebody took the last place
     */
    String assign(String trackingCode, NewAssignment wish, String key) {
        String code = TrackingCode.parse(trackingCode)
                .orElseThrow(RequestNotFound::new)
                .value();
        return keys.once("assignments:" + user.id(), key, List.of(trackingCode, wish), code, () -> assign(code, wish));
    }

    private void assign(String trackingCode, NewAssignment wish) {
        ServiceRequest request = book.lock(trackingCode);
        Act act = book.act();
        if (request.findAssignment().isPresent()) {
            Assignment current = request.getAssignment();
            bookings.lock(List.of(wish.contractorId(), current.contractorId()));
            Contender before = bookings.contender(request, current);
            request.setAside(before.name(), null, act);
            bookings.giveBack(current);
            notices.takenBack(request, current, before.phone());
            book.flush();
        }
        give(request, wish, act);
        List<String> settled = new ArrayList<>(List.of(OfferRounds.taskKey(request), "suspended:" + trackingCode));
        if (wish.acceptedByPhone()) {
            settled.add(Promising.respondKey(request));
        }
        tasks.settle(settled, "assigned", act.by());
    }

    /**
     * For whoever holds the request alone, as a fresh one, and in their transaction: nobody has it, and no task asks for
     * somebody.
     *
     * @throws ConflictException {@code no-room} when somebody took the last place
     */
    void give(ServiceRequest request, NewAssignment wish, Act act) {
        ShiftSlot slot = slotOf(wish);
        Contender contractor = bookings.lockContender(request, wish.contractorId());
        refuseUnfit(request, contractor, slot, act);
        if (!bookings.take(wish.contractorId(), slot)) {
            throw noRoom();
        }
        Assignment assignment = request.offer(
                wish.contractorId(), contractor.name(), slot, bookings.termsOf(wish.contractorId(), act.at()), act);
        book.add(assignment);
        if (wish.acceptedByPhone()) {
            accept(request, assignment, contractor, act);
        } else {
            notices.offered(request, assignment, contractor);
        }
    }

    /** The contractor's word came later; the same word again changes nothing. */
    void accept(String trackingCode, long assignmentId, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = current(request, assignmentId);
        if (assignment.state() == AssignmentState.ACCEPTED) {
            return;
        }
        bookings.lock(Set.of(assignment.contractorId()));
        promising.responded(request, act);
        accept(request, assignment, bookings.contender(request, assignment), act);
    }

    void decline(String trackingCode, long assignmentId, Decline answer, Act act) {
        FieldCheck check = new FieldCheck();
        String reason = check.line("reason", answer == null ? null : answer.reason(), 200);
        if (!check.passed()) {
            Outcome.<Void>refused(check.refusals()).orThrow();
        }
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = current(request, assignmentId);
        bookings.lock(Set.of(assignment.contractorId()));
        notices.forgetVisit(request);
        request.decline(bookings.contender(request, assignment).name(), reason, act);
        bookings.giveBack(assignment);
    }

    /** An offer that nobody answered; does nothing when it was answered meanwhile. */
    void expire(String trackingCode, long assignmentId) {
        ServiceRequest request = book.lock(trackingCode);
        Act act = book.act();
        Assignment assignment = request.findAssignment().orElse(null);
        if (assignment == null
                || assignment.id() != assignmentId
                || assignment.state() != AssignmentState.OFFERED
                || assignment.answerUntil().isAfter(act.at())) {
            return;
        }
        bookings.lock(Set.of(assignment.contractorId()));
        Contender contractor = bookings.contender(request, assignment);
        request.expire(contractor.name(), act);
        bookings.giveBack(assignment);
        notices.takenBack(request, assignment, contractor.phone());
    }

    /** An offer that may not be accepted any more; the next one is asked. */
    void takeBack(String trackingCode, long assignmentId, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = current(request, assignmentId);
        bookings.lock(Set.of(assignment.contractorId()));
        Contender contractor = bookings.contender(request, assignment);
        request.withdrawOffer(contractor.name(), act);
        bookings.giveBack(assignment);
        notices.takenBack(request, assignment, contractor.phone());
    }

    private void accept(ServiceRequest request, Assignment assignment, Contender contractor, Act act) {
        request.accept(contractor.name(), act);
        bookings.gotWork(contractor.id(), act.at());
        notices.contractorAssigned(request, assignment, contractor);
    }

    private static ShiftSlot slotOf(NewAssignment wish) {
        FieldCheck check = new FieldCheck();
        check.needed("day", wish.day());
        check.needed("shift", wish.shift());
        return check.passed()
                ? new ShiftSlot(wish.day(), wish.shift())
                : Outcome.<ShiftSlot>refused(check.refusals()).orThrow();
    }

    private void refuseUnfit(ServiceRequest request, Contender contractor, ShiftSlot slot, Act act) {
        if (!slot.endsAt().isAfter(act.at())) {
            throw new Refusal("shift-over", "shift", "این نوبت به پایان رسیده است.").toException();
        }
        dispatcher
                .objection(new Job(request.priority(), List.of(slot), act.at()), contractor)
                .ifPresent(reason -> {
                    throw reason.code().equals("no-room")
                            ? noRoom()
                            : new Refusal(reason.code(), "contractorId", reason.text()).toException();
                });
    }

    private static ConflictException noRoom() {
        return new ConflictException("no-room", "ظرفیت این نوبت پر شده است؛ نوبت یا پیمانکار دیگری را انتخاب کنید.");
    }

    private static Assignment current(ServiceRequest request, long assignmentId) {
        return request.findAssignment()
                .filter(assignment -> assignment.id() == assignmentId)
                .orElseThrow(
                        () -> new ConflictException("assignment-not-current", "این تعیین پیمانکار دیگر برقرار نیست."));
    }
}
