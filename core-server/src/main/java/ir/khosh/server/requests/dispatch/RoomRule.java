package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;
import java.util.Optional;

/** Nobody is given more jobs in a shift than their capacity; the first shift with room is proposed. */
record RoomRule() implements HardRule {

    @Override
    public Optional<Reason> objection(Job job, Contender contender) {
        return firstWithRoom(job, contender).isPresent()
                ? Optional.empty()
                : Optional.of(new Reason("no-room", "در نوبت‌های ممکن ظرفیت خالی ندارد", false));
    }

    Optional<ShiftSlot> firstWithRoom(Job job, Contender contender) {
        return job.slots().stream().filter(slot -> contender.freeIn(slot) > 0).findFirst();
    }
}
