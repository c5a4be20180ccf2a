package ir.khosh.desktop.jobs;

/** In which tone a promise is shown. */
final class DueTones {

    private DueTones() {}

    static String of(String state) {
        return switch (state == null ? "" : state) {
            case "OVERDUE", "MISSED" -> "bad";
            case "NEAR" -> "warn";
            case "MET" -> "good";
            default -> "calm";
        };
    }
}
