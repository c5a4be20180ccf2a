package ir.khosh.server.contractors.standing;

import ir.khosh.server.contractors.Standing;

/** How standings and what happened to them are called in Persian. */
final class StandingTitles {

    private StandingTitles() {}

    static String of(Standing standing) {
        return switch (standing) {
            case ACTIVE -> "فعال";
            case SUSPENDED -> "معلق";
            case ENDED -> "پایان‌یافته";
        };
    }

    static String ofEvent(String event) {
        return switch (event) {
            case "suspended" -> "همکاری معلق شد";
            case "reinstated" -> "همکاری از سر گرفته شد";
            case "termination-proposed" -> "قطع همکاری پیشنهاد شد";
            case "termination-withdrawn" -> "پیشنهاد قطع همکاری پس گرفته شد";
            case "terminated" -> "همکاری پایان یافت";
            case "appealed" -> "پیمانکار اعتراض کرد";
            case "appeal-answered" -> "به اعتراض پاسخ داده شد";
            default -> event;
        };
    }
}
