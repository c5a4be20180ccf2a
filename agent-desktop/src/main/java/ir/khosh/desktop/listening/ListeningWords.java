package ir.khosh.desktop.listening;

import ir.khosh.wire.supervision.SupervisionMode;

/** How supervision is called. */
final class ListeningWords {

    private ListeningWords() {}

    static String mode(SupervisionMode mode) {
        return switch (mode) {
            case LISTEN -> "شنود";
            case WHISPER -> "نجوا با اپراتور";
            case BARGE -> "گفت‌وگوی سه‌نفره";
        };
    }

    /** As the operator reads it. */
    static String told(SupervisionMode mode) {
        return switch (mode) {
            case LISTEN -> "سرپرست گوش می‌دهد";
            case WHISPER -> "سرپرست با شما نجوا می‌کند؛ شهروند نمی‌شنود";
            case BARGE -> "سرپرست در گفت‌وگوست؛ شهروند هم می‌شنود";
        };
    }

    /** Why it is over. */
    static String over(String reason) {
        return switch (reason) {
            case "NOT_ANSWERED" -> "تلفن شما پاسخ نداد؛ شنود آغاز نشد.";
            case "TAKEN_OVER" -> "تماس به شما رسید و روی میز شماست.";
            case "GONE" -> "ارتباط با مرکز تلفن گسست و شنود پایان یافت.";
            default -> "شنود پایان یافت.";
        };
    }
}
