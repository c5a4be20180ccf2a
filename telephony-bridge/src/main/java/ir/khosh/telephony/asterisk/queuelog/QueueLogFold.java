package ir.khosh.telephony.asterisk.queuelog;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines {@code time|call|queue|member|word|data…}, in order → calls that are over. What is no such line is left out. */
final class QueueLogFold {

    private final QueueName overflow;
    private final Map<String, OpenEntry> open = new LinkedHashMap<>();
    private final List<PastCall> ended = new ArrayList<>();

    QueueLogFold(QueueName overflow) {
        this.overflow = overflow;
    }

    void take(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length < 5 || !parts[0].matches("[0-9]{1,12}")) {
            return;
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        if ("QUEUESTART".equals(parts[4])) {
            crashed(at);
        } else if (!parts[1].isBlank() && parts[1].length() <= 64 && !"NONE".equals(parts[1])) {
            takeSafely(parts, at);
        }
    }

    /** Somebody may keep queues of other names on the same exchange: those are not ours to tell. */
    private void takeSafely(String[] parts, Instant at) {
        try {
            take(parts, at);
        } catch (IllegalArgumentException e) {
            open.remove(parts[1]);
        }
    }

    private void take(String[] parts, Instant at) {
        switch (parts[4]) {
            case "DIALLED" -> entry(parts[1]).dialled(data(parts, 0));
            case "ENTERQUEUE" -> entry(parts[1]).queued(parts[2], data(parts, 1), at);
            case "CONNECT" -> entry(parts[1]).connected(parts[3], at);
            case "COMPLETEAGENT", "COMPLETECALLER" -> end(parts[1], Outcome.ANSWERED, at, false);
            // the operator's part is over; how long the caller went on elsewhere is not written here
            case "BLINDTRANSFER", "ATTENDEDTRANSFER" -> end(parts[1], Outcome.ANSWERED, at, true);
            case "ABANDON" -> end(parts[1], Outcome.ABANDONED, at, false);
            case "EXITWITHTIMEOUT" -> {
                if (parts[2].equals(overflow.value())) {
                    end(parts[1], Outcome.EXPIRED, at, false);
                }
            }
            default -> {}
        }
    }

    /** What was open when the exchange began anew was lost with the old one. */
    private void crashed(Instant at) {
        List.copyOf(open.keySet())
                .forEach(call ->
                        end(call, open.get(call).isConnected() ? Outcome.ANSWERED : Outcome.ABANDONED, at, true));
    }

    private OpenEntry entry(String call) {
        return open.computeIfAbsent(call, id -> new OpenEntry(new CallId(id)));
    }

    private void end(String call, Outcome outcome, Instant at, boolean estimated) {
        OpenEntry entry = open.remove(call);
        if (entry != null && entry.isQueued()) {
            ended.add(entry.ended(outcome, at, estimated));
        }
    }

    private static String data(String[] parts, int index) {
        String value = parts.length > 5 + index ? parts[5 + index].strip() : "";
        return value.isEmpty() ? null : value;
    }

    List<PastCall> ended() {
        return ended.stream().sorted(Comparator.comparing(PastCall::queuedAt)).toList();
    }
}
