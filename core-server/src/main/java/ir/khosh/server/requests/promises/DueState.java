package ir.khosh.server.requests.promises;

import static ir.khosh.values.PersianText.persianDigits;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a promise stands at a moment: what is due next, and how that is said.
 *
 * @param dueAt the next thing to be kept; null when nothing is due any more
 * @param title Persian
 */
public record DueState(Name name, Instant dueAt, String title) {

    /** MET and MISSED are the past's. */
    public enum Name {
        ON_TIME,
        NEAR,
        OVERDUE,
        MET,
        MISSED
    }

    /** So much of the time is left that somebody should look. */
    private static final Duration NEAR_BY = Duration.ofHours(2);

    /**
     * @param respondedAt when a contractor accepted; null while none has
     * @param finishedAt null while the work is not done
     */
    public static DueState of(
            Instant respondBy, Instant respondedAt, Instant finishBy, Instant finishedAt, Instant now) {
        if (finishedAt != null) {
            return finishedAt.isAfter(finishBy)
                    ? new DueState(Name.MISSED, null, "با " + length(finishBy, finishedAt) + " دیرکرد انجام شد")
                    : new DueState(Name.MET, null, "در مهلت انجام شد");
        }
        boolean waiting = respondedAt == null && respondBy.isBefore(finishBy);
        Instant next = waiting ? respondBy : finishBy;
        String what = waiting ? "تعیین پیمانکار: " : "پایان کار: ";
        if (now.isAfter(next)) {
            return new DueState(Name.OVERDUE, next, what + length(next, now) + " دیرکرد");
        }
        Name name = next.isBefore(now.plus(NEAR_BY)) ? Name.NEAR : Name.ON_TIME;
        return new DueState(name, next, what + length(now, next) + " مانده");
    }

    /** «۲ روز و ۳ ساعت», «۳ ساعت و ۱۰ دقیقه», «۵ دقیقه» */
    static String length(Instant from, Instant until) {
        Duration length = Duration.between(from, until);
        if (length.toDays() > 0) {
            return joined(length.toDays(), "روز", length.toHoursPart(), "ساعت");
        }
        return length.toHours() > 0
                ? joined(length.toHours(), "ساعت", length.toMinutesPart(), "دقیقه")
                : persianDigits(Math.max(1, length.toMinutes()) + " دقیقه");
    }

    private static String joined(long many, String large, int few, String small) {
        return persianDigits(many + " " + large + (few == 0 ? "" : " و " + few + " " + small));
    }
}
