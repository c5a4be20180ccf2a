package ir.khosh.telephony.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the exchange once said of one call, to be said again of other callers, lines and seats. */
final class RecordedStory {

    private static final Pattern NAMES = Pattern.compile("(?m)^Timestamp: ([0-9.]+)|^BridgeUniqueid: (\\S+)"
            + "|(khosh-[0-9]+\\.[0-9]+)|PJSIP/trunk-([0-9a-f]+)|PJSIP/([0-9]{4})-([0-9a-f]+)"
            + "|\\b(10[0-9]{2})\\b|\\b(0[0-9]{10})\\b");

    /**
     * @param literal between the names of the block, one more than there are names
     * @param after part of the whole call's length, from 0 to 1
     */
    private record Line(List<String> literal, List<MatchResult> names, double after) {}

    private final List<Line> lines;
    private final List<String> ids;
    private final List<String> seats;

    private RecordedStory(List<String> blocks) {
        double first = time(blocks.get(0));
        double length = Math.max(1e-6, time(blocks.get(blocks.size() - 1)) - first);
        this.lines = blocks.stream()
                .map(block -> line(block, (time(block) - first) / length))
                .toList();
        String whole = String.join("", blocks);
        this.ids = distinct(whole, 3);
        this.seats = distinct(whole, 7, 5);
    }

    private static Line line(String block, double after) {
        List<MatchResult> names = NAMES.matcher(block).results().toList();
        List<String> literal = new ArrayList<>();
        int from = 0;
        for (MatchResult name : names) {
            literal.add(block.substring(from, name.start()));
            from = name.end();
        }
        literal.add(block.substring(from));
        return new Line(literal, names, after);
    }

    private static List<String> distinct(String text, int... groups) {
        List<String> found = new ArrayList<>();
        NAMES.matcher(text).results().forEach(match -> {
            for (int group : groups) {
                if (match.group(group) != null && !found.contains(match.group(group))) {
                    found.add(match.group(group));
                }
            }
        });
        return found;
    }

    /** All calls of a transcript that begin and end in it. */
    static List<RecordedStory> listAll(Transcript transcript) {
        Map<String, List<String>> calls = new LinkedHashMap<>();
        for (String block : transcript.blocks()) {
            String call = AmiBlock.field(block, "Linkedid");
            if (!call.isEmpty() && block.contains("\r\nTimestamp: ")) {
                calls.computeIfAbsent(call, none -> new ArrayList<>()).add(block);
            }
        }
        return calls.entrySet().stream()
                .filter(call -> isWhole(call.getKey(), call.getValue()))
                .map(call -> new RecordedStory(call.getValue()))
                .toList();
    }

    private static boolean isWhole(String call, List<String> blocks) {
        return blocks.get(0).startsWith("Event: Newchannel")
                && blocks.stream().anyMatch(block -> block.startsWith("Event: QueueCallerJoin"))
                && blocks.stream()
                        .anyMatch(block -> block.startsWith("Event: Hangup\r\n")
                                && AmiBlock.field(block, "Uniqueid").equals(call));
    }

    private static double time(String block) {
        return Double.parseDouble(AmiBlock.field(block, "Timestamp"));
    }

    int size() {
        return lines.size();
    }

    int seatCount() {
        return seats.size();
    }

    double after(int line) {
        return lines.get(line).after();
    }

    /**
     * @param number makes ids and lines its own
     * @param places a seat for each of the recorded ones
     */
    String again(int line, int number, List<String> places, double atSeconds) {
        Line said = lines.get(line);
        StringBuilder text = new StringBuilder(said.literal().get(0));
        for (int i = 0; i < said.names().size(); i++) {
            text.append(renamed(said.names().get(i), number, places, atSeconds))
                    .append(said.literal().get(i + 1));
        }
        return text.toString();
    }

    private String renamed(MatchResult match, int number, List<String> places, double atSeconds) {
        if (match.group(1) != null) {
            long micros = Math.round(atSeconds * 1e6);
            return "Timestamp: " + micros / 1_000_000 + "."
                    + Long.toString(1_000_000 + micros % 1_000_000).substring(1);
        }
        if (match.group(2) != null) {
            return "BridgeUniqueid: bridge-" + number;
        }
        if (match.group(3) != null) {
            return id(number, ids.indexOf(match.group(3)));
        }
        if (match.group(4) != null) {
            return String.format(Locale.ROOT, "PJSIP/trunk-%08x", number);
        }
        if (match.group(5) != null) {
            String seat = places.get(seats.indexOf(match.group(5)));
            // the same seat may ring twice in a call
            return String.format(Locale.ROOT, "PJSIP/%s-%04x%s", seat, number & 0xffff, tail(match.group(6)));
        }
        return match.group(7) != null
                ? places.get(seats.indexOf(match.group(7)))
                : String.format(Locale.ROOT, "0912%07d", number);
    }

    private static String tail(String hexadecimal) {
        return hexadecimal.substring(hexadecimal.length() - 4);
    }

    static String id(int number, int line) {
        return "replay-" + number + "." + line;
    }
}
