package ir.khosh.server.requests;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ContenderList;
import ir.khosh.server.contractors.ContractorNotFound;
import ir.khosh.server.contractors.ShiftRoom;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.IdempotencyKeys;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.dispatch.Dispatcher;
import ir.khosh.server.requests.dispatch.Job;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.requests.Decline;
import ir.khosh.wire.requests.NewAssignment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives a request to a contractor and records their answer. The hard rules are checked again while contractor and
 * request are locked; assignment, place in the shift and notices are one transaction.
 */
@Singleton
@Transactional
class RequestDispatch {

    private final RequestBook book;
    private final ContenderList contenders;
    private final ShiftRoom room;
    private final Dispatcher dispatcher;
    private final Regions regions;
    private final RequestNotices notices;
    private final IdempotencyKeys keys;
    private final CurrentUser user;

    @Inject
    RequestDispatch(
            RequestBook book,
            ContenderList contenders,
            ShiftRoom room,
            Dispatcher dispatcher,
            Regions regions,
            RequestNotices notices,
            IdempotencyKeys keys,
            CurrentUser user) {
        this.book = book;
        this.contenders = contenders;
        this.room = room;
        this.dispatcher = dispatcher;
        this.regions = regions;
        this.notices = notices;
        this.keys = keys;
        this.user = user;
    }

    /**
     * @param key the client's idempotency key; null acts anew each time
     * @return the tracking code
     * @throws ConflictException {@code no-room} when somebody took the last place
     */
    String assign(String trackingCode, NewAssignment wish, String key) {
        return keys.once(
                "assignments:" + user.id(),
                key,
                List.of(trackingCode, wish),
                String.class,
                () -> assign(trackingCode, wish));
    }

    private String assign(String trackingCode, NewAssignment wish) {
        ShiftSlot slot = slotOf(wish);
        ServiceRequest request = book.lock(trackingCode);
        Act act = book.act();
        Set<Long> touched = new TreeSet<>(Set.of(wish.contractorId()));
        request.findAssignment().ifPresent(current -> touched.add(current.contractorId()));
        room.lock(touched);
        if (request.findAssignment().isPresent()) {
            Assignment current = request.getAssignment();
            request.setAside(contender(request, current).name(), act);
            room.giveBack(current.contractorId(), current.slot());
            book.flush();
        }
        Contender contractor = contender(request, wish.contractorId(), slot);
        refuseUnfit(request, contractor, slot, act);
        if (!room.take(wish.contractorId(), slot)) {
            throw noRoom();
        }
        Assignment assignment = request.offer(wish.contractorId(), contractor.name(), slot, act);
        if (wish.acceptedByPhone()) {
            accept(request, assignment, contractor, act);
        }
        return request.trackingCode().value();
    }

    /** The contractor's word came later. */
    void accept(String trackingCode, long assignmentId) {
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = current(request, assignmentId);
        if (assignment.state() == AssignmentState.ACCEPTED) {
            return;
        }
        room.lock(Set.of(assignment.contractorId()));
        accept(request, assignment, contender(request, assignment), book.act());
    }

    void decline(String trackingCode, long assignmentId, Decline answer) {
        FieldCheck check = new FieldCheck();
        String reason = check.line("reason", answer == null ? null : answer.reason(), 200);
        if (!check.passed()) {
            Outcome.<Void>refused(check.refusals()).orThrow();
        }
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = current(request, assignmentId);
        room.lock(Set.of(assignment.contractorId()));
        request.decline(contender(request, assignment).name(), reason, book.act());
        room.giveBack(assignment.contractorId(), assignment.slot());
    }

    /** An offer that nobody answered; does nothing when it was answered meanwhile. */
    void expire(String trackingCode, long assignmentId) {
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = request.findAssignment().orElse(null);
        if (assignment == null || assignment.id() != assignmentId || assignment.state() != AssignmentState.OFFERED) {
            return;
        }
        room.lock(Set.of(assignment.contractorId()));
        request.expire(contender(request, assignment).name(), book.act());
        room.giveBack(assignment.contractorId(), assignment.slot());
    }

    private void accept(ServiceRequest request, Assignment assignment, Contender contractor, Act act) {
        request.accept(contractor.name(), act);
        room.gotWork(contractor.id(), act.at());
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

    private Contender contender(ServiceRequest request, Assignment assignment) {
        return contender(request, assignment.contractorId(), assignment.slot());
    }

    private Contender contender(ServiceRequest request, long id, ShiftSlot slot) {
        return contenders
                .findContender(id, request.serviceCode(), regions.selfAndAbove(request.regionId()), List.of(slot))
                .stream()
                .findFirst()
                .orElseThrow(ContractorNotFound::new);
    }
}
