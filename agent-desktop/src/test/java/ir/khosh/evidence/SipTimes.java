package ir.khosh.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** SIPp's short message trace of one caller: date, time, epoch seconds, direction, call, CSeq and first line, by tabs. */
final class SipTimes {

    private SipTimes() {}

    /** Milliseconds from the first INVITE sent to the first 180 received; null when the file shows no ringing. */
    static Double inviteToRinging(Path file) throws IOException {
        BigDecimal invited = null;
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t");
            if (columns.length < 7) {
                continue;
            }
            BigDecimal at = new BigDecimal(columns[2]);
            if (invited == null && columns[6].startsWith("INVITE ")) {
                invited = at;
            } else if (invited != null && columns[6].startsWith("SIP/2.0 180")) {
                return at.subtract(invited).movePointRight(3).doubleValue();
            }
        }
        return null;
    }

    /** When calls were answered. */
    static List<Instant> answers(Path file) throws IOException {
        List<Instant> answers = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t");
            if (columns.length >= 7 && columns[5].endsWith("INVITE") && columns[6].startsWith("SIP/2.0 200")) {
                answers.add(Instant.EPOCH.plus(
                        new BigDecimal(columns[2]).movePointRight(6).longValue(), ChronoUnit.MICROS));
            }
        }
        return answers;
    }
}
