package ir.khosh.server.wallboard;

import ir.khosh.server.calls.CallRow;
import ir.khosh.telephony.asterisk.recount.FileCall;
import ir.khosh.wire.wallboard.ReconciliationView.CallLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls of a span, call by call: what the board says beside what the exchange's file says. */
final class CallComparison {

    private final Map<String, CallRow> board = new LinkedHashMap<>();
    private final Map<String, FileCall> file = new LinkedHashMap<>();
    private final Instant settledBefore;

    /** @param settledBefore what ended later on either side is left for the next time: the other may not know yet */
    CallComparison(List<CallRow> rows, List<FileCall> calls, Instant settledBefore) {
        rows.forEach(row -> board.put(row.callId(), row));
        calls.forEach(call -> file.put(call.id(), call));
        this.settledBefore = settledBefore;
    }

    /** Calls that are over for both. */
    Set<String> settled() {
        Set<String> ids = new HashSet<>();
        board.forEach((id, row) -> {
            FileCall call = file.get(id);
            if (isSettled(row) && call != null && isSettled(call)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** Calls that one side counts, whether the other does or not. */
    Set<String> countedOnBoard() {
        Set<String> ids = new HashSet<>();
        board.forEach((id, row) -> {
            FileCall call = file.get(id);
            if (isSettled(row) && (call == null || isSettled(call) || !call.isOver())) {
                ids.add(id);
            }
        });
        return ids;
    }

    Set<String> countedInFile() {
        Set<String> ids = new HashSet<>();
        file.forEach((id, call) -> {
            CallRow row = board.get(id);
            if (isSettled(call) && (row == null || isSettled(row) || row.endedAt() == null)) {
                ids.add(id);
            }
        });
        return ids;
    }

    List<CallLine> differences() {
        Map<String, CallLine> lines = new LinkedHashMap<>();
        Set<String> onBoard = countedOnBoard();
        Set<String> inFile = countedInFile();
        onBoard.stream()
                .filter(id -> !inFile.contains(id))
                .forEach(id -> lines.put(
                        id, new CallLine(id, "missing-in-file", board.get(id).outcome(), null)));
        inFile.stream()
                .filter(id -> !onBoard.contains(id))
                .forEach(id -> lines.put(
                        id,
                        new CallLine(id, "missing-on-board", null, file.get(id).outcome())));
        settled().forEach(id -> difference(board.get(id), file.get(id)).ifPresent(line -> lines.put(id, line)));
        return lines.values().stream()
                .sorted(Comparator.comparing(CallLine::callId))
                .toList();
    }

    private static Optional<CallLine> difference(CallRow row, FileCall call) {
        if (!row.outcome().equals(call.outcome())) {
            return line(row, "outcome", row.outcome(), call.outcome());
        }
        if (call.seat() != null && row.extension() == null) {
            return line(row, "operator", null, call.seat());
        }
        double waited = (row.waitMillis() == null ? 0 : row.waitMillis()) / 1e3;
        if (!row.endEstimated() && call.waited() != null && !call.waited().holds(waited)) {
            return line(row, "wait", seconds(waited), seconds(call.waited().least()));
        }
        if (row.talkMillis() != null
                && !row.endEstimated()
                && call.talked() != null
                && !call.talked().holds(row.talkMillis() / 1e3)) {
            return line(
                    row,
                    "talk",
                    seconds(row.talkMillis() / 1e3),
                    seconds(call.talked().least()));
        }
        return Optional.empty();
    }

    private static Optional<CallLine> line(CallRow row, String what, String board, String file) {
        return Optional.of(new CallLine(row.callId(), what, board, file));
    }

    private static String seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1e3)).toSeconds() + " s";
    }

    private boolean isSettled(CallRow row) {
        return row.endedAt() != null && row.endedAt().isBefore(settledBefore);
    }

    private boolean isSettled(FileCall call) {
        return call.isOver() && call.endedAt() < settledBefore.getEpochSecond();
    }
}
