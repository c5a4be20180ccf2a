package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The exchange's own file of calls, into which a scenario writes what must be noticed or must not. */
final class ExchangeDiary {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    // without an end in the file a call was lost with the exchange, which is known only of calls after its last start
    private static final Set<String> BEGINNINGS = Set.of("ENTERQUEUE", "CONNECT");
    private static final Set<String> ENDS = Set.of("COMPLETEAGENT", "COMPLETECALLER", "ABANDON");

    private final Path file;
    private final Instant midnight;

    ExchangeDiary(Path file, Clock clock) {
        this.file = file;
        this.midnight =
                LocalDate.now(clock.withZone(TEHRAN)).atStartOfDay(TEHRAN).toInstant();
    }

    /** The last one in Tehran. */
    Instant midnight() {
        return midnight;
    }

    /** One call that was queued before midnight and ended after it, and one of the first seconds of the day. */
    void addCallsAroundMidnight() {
        long zero = midnight.getEpochSecond();
        List<String> lines = new ArrayList<>(answered("khosh-" + (zero - 4) + ".900001", zero - 4, zero + 21));
        lines.addAll(answered("khosh-" + (zero + 1) + ".900002", zero + 1, zero + 30));
        lines.addAll(read());
        write(lines);
    }

    private static List<String> answered(String call, long queued, long ended) {
        return List.of(
                queued + "|" + call + "|citizens|NONE|ENTERQUEUE||09120001003|1",
                queued + 3 + "|" + call + "|citizens|PJSIP/1001|CONNECT|3|" + call + "|2",
                ended + "|" + call + "|citizens|PJSIP/1001|COMPLETECALLER|3|" + (ended - queued - 3) + "|1");
    }

    /** @return the line that is no longer there, of a call of today */
    String loseALine(Random random) {
        List<String> lines = read();
        int lastStart = 0;
        for (int i = 0; i < lines.size(); i++) {
            lastStart = lines.get(i).contains("|QUEUESTART|") ? i : lastStart;
        }
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split("\\|");
            boolean today = words.length > 4 && Long.parseLong(words[0]) >= midnight.getEpochSecond();
            if (today && (BEGINNINGS.contains(words[4]) || ENDS.contains(words[4]) && i > lastStart)) {
                candidates.add(i);
            }
        }
        String lost = lines.remove((int) candidates.get(random.nextInt(candidates.size())));
        write(lines);
        return lost;
    }

    void copyTo(Path copy) {
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read() {
        try {
            return new ArrayList<>(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place: the exchange goes on writing into the same file. */
    private void write(List<String> lines) {
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
