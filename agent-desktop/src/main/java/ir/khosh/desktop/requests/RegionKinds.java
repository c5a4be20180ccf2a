package ir.khosh.desktop.requests;

/** What a place is, in a word. */
final class RegionKinds {

    private RegionKinds() {}

    static String nameOf(String kind) {
        return switch (kind == null ? "" : kind) {
            case "PROVINCE" -> "استان";
            case "COUNTY" -> "شهرستان";
            case "DISTRICT" -> "بخش";
            case "CITY" -> "شهر";
            default -> "";
        };
    }
}
