package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was so, in few words. */
final class Ages {

    private Ages() {}

    /** @param then null when it was never so */
    static String of(Instant then, Instant now) {
        if (then == null) {
            return "نامعلوم";
        }
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds < 1) {
            return "همین لحظه";
        }
        return seconds < 60 ? Persian.number(seconds) + " ثانیه پیش" : Persian.number(seconds / 60) + " دقیقه پیش";
    }

    /** The same where there is little room. */
    static String briefly(Instant then, Instant now) {
        if (then == null) {
            return "نامعلوم";
        }
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds < 1) {
            return "اکنون";
        }
        return seconds < 60 ? Persian.number(seconds) + " ث پیش" : Persian.number(seconds / 60) + " د پیش";
    }

    /** «۴۵ ث» or minutes and seconds. */
    static String waited(Instant since, Instant now) {
        return since == null ? "" : Persian.elapsed(Duration.between(since, now));
    }
}
