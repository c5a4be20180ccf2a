package ir.khosh.server.requests;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.Reschedule;
import ir.khosh.wire.requests.Shift;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Another time: the same contractor keeps the job when they have room then, else dispatch begins again. */
@Singleton
@Transactional
class Rescheduling {

    private final RequestBook book;
    private final Bookings bookings;
    private final RequestNotices notices;
    private final Promising promising;
    private final int daysAhead;

    @Inject
    Rescheduling(
            RequestBook book,
            Bookings bookings,
            RequestNotices notices,
            Promising promising,
            @ConfigProperty(name = "khosh.requests.wish-days-ahead", defaultValue = "60") int daysAhead) {
        this.book = book;
        this.bookings = bookings;
        this.notices = notices;
        this.promising = promising;
        this.daysAhead = daysAhead;
    }

    void reschedule(String trackingCode, Reschedule wish, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        request.mayBe(JobAction.RESCHEDULE);
        Optional<Assignment> current = request.findAssignment();
        Shift shift = wish.shift() == null
                ? current.map(assignment -> assignment.slot().shift()).orElse(null)
                : wish.shift();
        FieldCheck check = new FieldCheck();
        String reason = check.line("reason", wish.reason(), 200);
        checkTime(check, wish.day(), shift, act);
        current.filter(assignment -> assignment.slot().equals(new ShiftSlot(wish.day(), shift)))
                .ifPresent(same -> check.refuse("same-time", "day", "این همان زمان کنونی است."));
        check.throwIfRefused();
        if (current.isEmpty()) {
            request.moveWish(wish.day(), shift, reason, act);
            promising.wishMoved(request);
            notices.rescheduled(request, null);
            return;
        }
        move(request, current.get(), new ShiftSlot(wish.day(), shift), reason, act);
        promising.wishMoved(request);
    }

    private void move(ServiceRequest request, Assignment assignment, ShiftSlot slot, String reason, Act act) {
        bookings.lock(Set.of(assignment.contractorId()));
        String phone = bookings.contender(request, assignment).phone();
        boolean keeps =
                assignment.state() == AssignmentState.ACCEPTED && bookings.take(assignment.contractorId(), slot);
        bookings.giveBack(assignment);
        if (keeps) {
            request.moveVisit(slot, reason, act);
            notices.rescheduled(request, phone);
        } else {
            request.moveWish(slot.day(), slot.shift(), reason, act);
            notices.takenBack(request, assignment, phone);
            notices.rescheduled(request, null);
        }
    }

    private void checkTime(FieldCheck check, LocalDate day, Shift shift, Act act) {
        LocalDate today = LocalDate.ofInstant(act.at(), JalaliDate.TEHRAN);
        if (check.needed("day", day) == null) {
            return;
        }
        if (day.isBefore(today)) {
            check.refuse("day-past", "day", "این روز گذشته است.");
        } else if (day.isAfter(today.plusDays(daysAhead))) {
            check.refuse("day-too-far", "day", "این روز بیش از اندازه دور است.");
        } else if (shift != null && !new ShiftSlot(day, shift).endsAt().isAfter(act.at())) {
            check.refuse("shift-over", "shift", "این نوبت به پایان رسیده است.");
        }
    }
}
