package ir.khosh.desktop.controls;

import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How values read on the screen: Persian digits, Jalali days, Tehran hours. */
public final class Persian {

    private Persian() {}

    public static String number(long number) {
        return PersianText.persianDigits(String.format("%,d", number).replace(',', '٬'));
    }

    public static String digits(Object text) {
        return text == null ? "" : PersianText.persianDigits(text.toString());
    }

    /** {@code ۰۹۱۲ ۱۲۳ ۴۵۶۷}, kept whole and left to right; what is no number is shown as it came. */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        String grouped = phone;
        if (phone.matches("09\\d{9}")) {
            grouped = phone.substring(0, 4) + " " + phone.substring(4, 7) + " " + phone.substring(7);
        } else if (phone.matches("0\\d{10}")) {
            grouped = phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
        }
        return PersianText.isolate(PersianText.persianDigits(grouped));
    }

    /** {@code ۱۲۳ ۴۵۶ ۷۸۹}: in threes, for reading out. */
    public static String trackingCode(String code) {
        String grouped = code == null ? "" : code.replaceAll("(.{3})(?=.)", "$1 ");
        return PersianText.isolate(PersianText.persianDigits(grouped));
    }

    /** {@code ۰۲:۴۷}; hours are added when there are any. */
    public static String elapsed(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        String text = seconds >= 3600
                ? String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format("%02d:%02d", seconds / 60, seconds % 60);
        return PersianText.isolate(PersianText.persianDigits(text));
    }

    /** The hour and minute in Tehran. */
    public static String hour(Instant instant) {
        LocalTime time = LocalTime.ofInstant(instant, JalaliDate.TEHRAN);
        return PersianText.isolate(
                PersianText.persianDigits(String.format("%02d:%02d", time.getHour(), time.getMinute())));
    }

    /** {@code ۱۴۰۵/۰۹/۰۱}. */
    public static String day(Instant instant) {
        return JalaliDate.of(instant).shortText();
    }

    /** «امروز»، «فردا» or {@code دوشنبه ۲ آذر}. */
    public static String day(LocalDate day, Instant now) {
        long ahead = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, JalaliDate.TEHRAN), day);
        if (ahead == 0) {
            return "امروز";
        }
        if (ahead == 1) {
            return "فردا";
        }
        JalaliDate jalali = JalaliDate.of(day);
        String text = jalali.longText();
        return jalali.year() == JalaliDate.of(now).year() ? text.substring(0, text.lastIndexOf(' ')) : text;
    }

    /** «امروز ساعت ۱۱:۲۴» or the day. */
    public static String when(Instant instant, Instant now) {
        ZonedDateTime then = instant.atZone(JalaliDate.TEHRAN);
        return then.toLocalDate().equals(LocalDate.ofInstant(now, JalaliDate.TEHRAN))
                ? "امروز ساعت " + hour(instant)
                : day(instant);
    }

    public static String shift(Shift shift) {
        return switch (shift) {
            case MORNING -> "۸ تا ۱۲";
            case AFTERNOON -> "۱۲ تا ۱۶";
            case EVENING -> "۱۶ تا ۲۰";
            case NIGHT -> "۲۰ تا ۲۴";
        };
    }

    public static String priority(Priority priority) {
        return switch (priority) {
            case EMERGENCY -> "اضطراری";
            case URGENT -> "فوری";
            case NORMAL -> "عادی";
        };
    }

    public static String applicantClass(ApplicantClass applicantClass) {
        return switch (applicantClass) {
            case SERVICE_RECIPIENT -> "سرویس‌گیرنده";
            case CUSTOMER -> "مشتری";
            case LOYAL_CUSTOMER -> "مشتری وفادار";
        };
    }

    /**
     * Text that may be wrapped. The toolkit draws a right-to-left run whole on the line where it begins, so each word is
     * made a run of its own by an invisible mark before it; what is isolated stays together.
     */
    public static String breakable(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder marked = new StringBuilder(text.length() * 2);
        int depth = 0;
        boolean persian = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '\u2066' ? 1 : c == '\u2069' ? -1 : 0;
            persian =
                    isPersian(c) || persian && Character.getDirectionality(c) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            marked.append(c);
            if (c == ' ' && depth == 0 && persian && i + 1 < text.length() && isPersian(text.charAt(i + 1))) {
                marked.append('\u200e');
            }
        }
        return marked.toString();
    }

    private static boolean isPersian(char c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT;
    }

    /** Rials are stored, toman is what people say. */
    public static String toman(long rial) {
        return number(rial / 10) + " تومان";
    }
}
