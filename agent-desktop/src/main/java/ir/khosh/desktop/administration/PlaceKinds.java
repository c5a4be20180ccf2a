package ir.khosh.desktop.administration;

/** What the levels of the country are called. */
final class PlaceKinds {

    private PlaceKinds() {}

    static String nameOf(String kind) {
        return switch (kind == null ? "" : kind) {
            case "PROVINCE" -> "استان";
            case "COUNTY" -> "شهرستان";
            case "CITY" -> "شهر";
            case "DISTRICT" -> "منطقه";
            default -> "";
        };
    }
}
