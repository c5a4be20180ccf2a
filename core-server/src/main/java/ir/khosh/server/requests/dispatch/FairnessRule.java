package ir.khosh.server.requests.dispatch;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;
import java.time.Duration;

/**
 * Who has waited longer for work is better, until the wait is long enough.
 *
 * @param longWait after this the wait counts in full
 */
record FairnessRule(Duration longWait) implements SoftRule {

    @Override
    public Mark judge(Job job, Contender contender, ShiftSlot slot) {
        if (contender.lastJobAt() == null) {
            return new Mark(100, new Reason("never-had-work", "هنوز کاری نگرفته است", true));
        }
        Duration wait = Duration.between(contender.lastJobAt(), job.now());
        long share = wait.isNegative() ? 0 : Math.min(100, 100 * wait.toMinutes() / longWait.toMinutes());
        return new Mark((int) share, new Reason("fairness", sentence(wait), share >= 50));
    }

    private static String sentence(Duration wait) {
        if (wait.toHours() < 1) {
            return "کمتر از یک ساعت پیش کار گرفته است";
        }
        return wait.toDays() < 1
                ? persianDigits(wait.toHours() + " ساعت از آخرین کار او گذشته است")
                : persianDigits(wait.toDays() + " روز از آخرین کار او گذشته است");
    }
}
