package ir.khosh.server.requests.dispatch;

import java.util.Arrays;

/** How much each soft rule counts; together 100, so that points run from 0 to 100. */
public record Weights(int licensed, int soonest, int load, int score, int fairness) {

    public Weights {
        if (licensed + soonest + load + score + fairness != 100
                || Math.min(licensed, Math.min(Math.min(soonest, load), Math.min(score, fairness))) < 0) {
            throw new IllegalArgumentException("weights must be 0 or more and together 100");
        }
    }

    /** @param text five whole numbers with semicolons: licensed, soonest, load, score, fairness */
    public static Weights parse(String text) {
        int[] parts = Arrays.stream(text.split(";"))
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .toArray();
        if (parts.length != 5) {
            throw new IllegalArgumentException("five weights are needed: licensed;soonest;load;score;fairness");
        }
        return new Weights(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
}
