package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.values.JalaliDate;
import java.time.LocalDate;

/** Who can come in an earlier shift is better: the second possible shift counts half, the third a third. */
record SoonestRule() implements SoftRule {

    @Override
    public Mark judge(Job job, Contender contender, ShiftSlot slot) {
        int place = Math.max(0, job.slots().indexOf(slot));
        int share = 100 / (place + 1);
        LocalDate today = LocalDate.ofInstant(job.now(), JalaliDate.TEHRAN);
        String when = slot.title(today);
        return place == 0
                ? new Mark(share, new Reason("soonest", "نخستین نوبت ممکن: " + when, true))
                : new Mark(share, new Reason("later", "نزدیک‌ترین نوبت خالی: " + when, false));
    }
}
