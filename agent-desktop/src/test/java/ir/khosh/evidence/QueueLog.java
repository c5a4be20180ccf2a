package ir.khosh.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The exchange's queue_log file: {@code time|call|queue|agent|event|data…}. */
record QueueLog(List<Entry> entries) {

    private static final Set<String> ANSWERED =
            Set.of("COMPLETEAGENT", "COMPLETECALLER", "BLINDTRANSFER", "ATTENDEDTRANSFER");

    record Entry(String call, String event) {}

    static QueueLog read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\\|", -1);
            if (parts.length >= 5) {
                entries.add(new Entry(parts[1], parts[4]));
            }
        }
        return new QueueLog(entries);
    }

    /** What became of the call by this file alone: a word for each terminal entry, in order. */
    List<String> outcomes(String call) {
        List<String> outcomes = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.call().equals(call)) {
                continue;
            }
            if (ANSWERED.contains(entry.event())) {
                outcomes.add("ANSWERED");
            } else if (entry.event().equals("ABANDON")) {
                outcomes.add("ABANDONED");
            }
        }
        boolean timedOut = entries.stream()
                .anyMatch(entry -> entry.call().equals(call) && entry.event().equals("EXITWITHTIMEOUT"));
        if (!outcomes.isEmpty()) {
            return outcomes;
        }
        return timedOut ? List.of("EXPIRED") : wasCutOff(call) ? List.of("LOST") : outcomes;
    }

    /** It was in the queue or talking when the exchange itself ended: a new start follows its last entry. */
    private boolean wasCutOff(String call) {
        boolean open = false;
        for (Entry entry : entries) {
            open |= entry.call().equals(call) && entry.event().equals("ENTERQUEUE");
            if (open && entry.event().equals("QUEUESTART")) {
                return true;
            }
        }
        return false;
    }
}
