package ir.khosh.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What SIPp counted of one run of callers, by the last line of its statistics.
 *
 * @param sentAgain SIP messages that had to be sent once more
 */
record SippCount(int succeeded, int failed, int sentAgain, double seconds) {

    static SippCount read(Path statistics) throws IOException {
        List<String> lines = Files.readAllLines(statistics);
        List<String> heads = Arrays.asList(lines.get(0).split(";"));
        String[] last = lines.get(lines.size() - 1).split(";");
        return new SippCount(
                number(heads, last, "SuccessfulCall(C)"),
                number(heads, last, "FailedCall(C)"),
                number(heads, last, "Retransmissions(C)"),
                seconds(last[heads.indexOf("ElapsedTime(C)")]));
    }

    SippCount plus(SippCount other) {
        return new SippCount(
                succeeded + other.succeeded,
                failed + other.failed,
                sentAgain + other.sentAgain,
                seconds + other.seconds);
    }

    /** Calls a second in which everything was said once and understood. */
    double cleanPerSecond() {
        return Math.max(0, succeeded - sentAgain) / seconds;
    }

    private static int number(List<String> heads, String[] values, String head) {
        return Integer.parseInt(values[heads.indexOf(head)].strip());
    }

    /** {@code hh:mm:ss:micros} in SIPp 3.6; some builds write a point before the fraction. */
    private static double seconds(String elapsed) {
        String[] parts = elapsed.strip().split("[:.]");
        double fraction = parts.length > 3 ? Double.parseDouble("0." + parts[3]) : 0;
        return Integer.parseInt(parts[0]) * 3600
                + Integer.parseInt(parts[1]) * 60
                + Integer.parseInt(parts[2])
                + fraction;
    }
}
