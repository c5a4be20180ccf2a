package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.values.PersianText;
import ir.khosh.wire.wallboard.BoardFigure;
import java.util.Map;

/** What the board's numbers are called and how they are written. */
final class FigureText {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("waiting-now", "در انتظار"),
            Map.entry("longest-wait-now", "بیشترین انتظار اکنون"),
            Map.entry("talking-now", "در گفت‌وگو"),
            Map.entry("available-now", "اپراتور آماده"),
            Map.entry("signed-in-now", "اپراتور حاضر"),
            Map.entry("over-break-now", "استراحت بیش از حد"),
            Map.entry("refused-desks-now", "میز با صدای نپذیرفته"),
            Map.entry("offered", "رسیده به صف"),
            Map.entry("answered", "پاسخ داده"),
            Map.entry("abandoned", "از دست رفته"),
            Map.entry("expired", "مهلت گذشته"),
            Map.entry("abandonment", "نرخ از دست رفتن"),
            Map.entry("abandonment-without-short", "بی انصراف‌های کوتاه"),
            Map.entry("expiry", "نرخ مهلت گذشته"),
            Map.entry("service-level-of-offered", "سطح خدمت از همه"),
            Map.entry("service-level-of-answered", "سطح از پاسخ‌ها"),
            Map.entry("service-level-without-short-abandons", "بی انصراف کوتاه"),
            Map.entry("service-level-with-abandons-in-time", "با انصراف در مهلت"),
            Map.entry("emergency-answered-in-15-s", "تا ۱۵ ثانیه: هدف ۹۰٪"),
            Map.entry("emergency-answered-in-20-s", "تا ۲۰ ثانیه: هدف ۹۵٪"),
            Map.entry("average-speed-of-answer", "میانگین انتظار"),
            Map.entry("longest-wait", "بیشترین انتظار"),
            Map.entry("average-handling-time", "میانگین رسیدگی"),
            Map.entry("average-handling-time-of-parts", "میانگین رسیدگی هر سهم"),
            Map.entry("occupancy", "اشتغال"),
            Map.entry("exchange-silent", "خاموشی مرکز تلفن"),
            Map.entry("calls-by-interval", "تماس‌های یک ربع"),
            Map.entry("calls-by-province", "تماس‌های استان"),
            Map.entry("calls-by-seat", "تماس‌های اپراتور"));

    private FigureText() {}

    /** The id itself for one that has no Persian name here yet. */
    static String title(String id) {
        return TITLES.getOrDefault(id, id);
    }

    /** «—» when there is no value. */
    static String value(BoardFigure figure) {
        return value(figure.unit(), figure.value());
    }

    static String value(String unit, Double value) {
        if (value == null) {
            return "—";
        }
        return switch (unit) {
            case "RATIO" -> Persian.digits(percent(value)) + "٪";
            case "SECONDS" ->
                value >= 60
                        ? minutes(Math.round(value))
                        : Persian.digits(
                                value == Math.rint(value)
                                        ? Long.toString(Math.round(value))
                                        : String.format("%.1f", value).replace('.', '٫'));
            default -> Persian.number(Math.round(value));
        };
    }

    /** What stands small beside the number. */
    static String unit(String unit, Double value) {
        return "SECONDS".equals(unit) && value != null && value < 60 ? "ثانیه" : "";
    }

    /** Without a leading zero: each figure less can be larger. */
    private static String minutes(long seconds) {
        return PersianText.isolate(Persian.digits(String.format("%d:%02d", seconds / 60, seconds % 60)));
    }

    /** Never rounded up to all or down to nothing. */
    private static String percent(double value) {
        double percent = value * 100;
        long whole = Math.round(percent);
        if (whole == 100 && percent < 100 || whole == 0 && percent > 0) {
            return String.format("%.1f", Math.min(percent, 99.9)).replace('.', '٫');
        }
        return Long.toString(whole);
    }

    static String outcome(String outcome) {
        return switch (outcome) {
            case "WAITING", "OFFERED" -> "در انتظار";
            case "CONNECTED" -> "در گفت‌وگو";
            case "ANSWERED" -> "پاسخ داده شد";
            case "ABANDONED" -> "از دست رفت";
            case "EXPIRED" -> "مهلت گذشت";
            default -> outcome;
        };
    }

    static String outcomeTone(String outcome) {
        return switch (outcome) {
            case "ANSWERED" -> "good";
            case "ABANDONED", "EXPIRED" -> "bad";
            case "WAITING", "OFFERED" -> "warn";
            default -> "info";
        };
    }

    static String seatState(String state) {
        return switch (state) {
            case "AVAILABLE" -> "آماده";
            case "RINGING" -> "زنگ می‌خورد";
            case "TALKING" -> "در گفت‌وگو";
            case "WRAP_UP" -> "کار پس از تماس";
            case "PAUSED" -> "استراحت";
            default -> state;
        };
    }

    /** @param reason null for none */
    static String pause(String reason) {
        if (reason == null) {
            return "";
        }
        return switch (reason) {
            case "break" -> "استراحت";
            case "prayer" -> "نماز";
            case "meal" -> "غذا";
            case "training" -> "آموزش";
            case "technical" -> "مشکل فنی";
            case "supervisor" -> "به دستور سرپرست";
            case "missed-rings" -> "زنگ‌های بی‌پاسخ";
            default -> reason;
        };
    }
}
