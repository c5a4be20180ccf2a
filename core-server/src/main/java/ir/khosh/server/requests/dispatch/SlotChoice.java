package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which shifts would do for a job, the earliest first. A wish is kept; without one it is as soon as possible: in danger
 * the shift that runs now counts too, and nobody is woken by an ordinary job at night unless they wished it.
 *
 * @param daysAhead how many days "as soon as possible" looks ahead, today not counted
 */
public record SlotChoice(int daysAhead) {

    /** @param wishedDay and {@code wishedShift}: null when there is no such wish */
    public List<ShiftSlot> slotsFor(Priority priority, LocalDate wishedDay, Shift wishedShift, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, JalaliDate.TEHRAN);
        Predicate<ShiftSlot> inTime = priority == Priority.EMERGENCY || wishedDay != null && wishedShift != null
                ? slot -> slot.endsAt().isAfter(now)
                : slot -> slot.startsAt().isAfter(now);
        List<ShiftSlot> slots = new ArrayList<>();
        LocalDate first = wishedDay == null ? today : wishedDay;
        LocalDate last = wishedDay == null ? today.plusDays(daysAhead) : wishedDay;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Shift shift : Shift.values()) {
                boolean wanted = wishedShift == null
                        ? shift != Shift.NIGHT || priority != Priority.NORMAL
                        : shift == wishedShift;
                ShiftSlot slot = new ShiftSlot(day, shift);
                if (wanted && inTime.test(slot)) {
                    slots.add(slot);
                }
            }
        }
        return slots;
    }
}
