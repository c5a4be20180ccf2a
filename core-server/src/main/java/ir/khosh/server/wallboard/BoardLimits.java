package ir.khosh.server.wallboard;

import ir.khosh.wire.wallboard.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From where on a figure is a warning and from where on an alarm. Where the alarm lies below the warning, small values
 * are the bad ones. The limit itself is already beyond.
 */
final class BoardLimits {

    /** One figure's. */
    record Limit(double warn, double alarm) {

        Level levelOf(double value) {
            boolean smallIsBad = alarm < warn;
            if (smallIsBad ? value <= alarm : value >= alarm) {
                return Level.ALARM;
            }
            return (smallIsBad ? value <= warn : value >= warn) ? Level.WARN : Level.CALM;
        }
    }

    private final Map<String, Limit> limits;

    private BoardLimits(Map<String, Limit> limits) {
        this.limits = limits;
    }

    /**
     * Reads {@code figure:warn:alarm;…}.
     *
     * @throws IllegalArgumentException naming the part that is wrong
     */
    static BoardLimits parse(String text) {
        Map<String, Limit> limits = new LinkedHashMap<>();
        Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    String[] words = part.split(":");
                    if (words.length != 3) {
                        throw new IllegalArgumentException("a limit is figure:warn:alarm, not " + part);
                    }
                    limits.put(words[0].strip(), new Limit(number(part, words[1]), number(part, words[2])));
                });
        return new BoardLimits(limits);
    }

    private static double number(String part, String word) {
        try {
            return Double.parseDouble(word.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no number in " + part, e);
        }
    }

    Optional<Limit> find(String figure) {
        return Optional.ofNullable(limits.get(figure));
    }

    Level levelOf(String figure, double value) {
        return find(figure).map(limit -> limit.levelOf(value)).orElse(Level.CALM);
    }
}
