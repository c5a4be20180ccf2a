package ir.khosh.bench;

/**
 * One measured figure beside its peer in the same run.
 *
 * @param ratio null for names that end in {@code -ms}
 * @param goal such as {@code ">= 0.7"}; never asserted
 */
record Figure(
        String name,
        double value,
        String unit,
        String peer,
        Double peerValue,
        Double ratio,
        String goal,
        String conditions) {

    static Figure ratio(
            String name, double value, String unit, String peer, double peerValue, String goal, String conditions) {
        return new Figure(
                name, value, unit, peer, peerValue, peerValue == 0 ? null : value / peerValue, goal, conditions);
    }

    static Figure millis(String name, double value, String peer, Double peerValue, String goal, String conditions) {
        return new Figure(name, value, "ms", peer, peerValue, null, goal, conditions);
    }
}
