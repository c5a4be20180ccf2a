package ir.khosh.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The events of one real call, as the exchange once said them, to be said again of other callers and operators. */
final class RecordedCall {

    private static final String END = "\r\n\r\n";
    private static final double PAUSE = 0.02;
    private static final Duration LONG = Duration.ofMillis(500);

    private final String call;
    private final String leg;
    private final String trunk;
    private final String desk;
    private final String caller;
    private final String extension;
    private final List<Part> parts = new ArrayList<>();

    /** @param after from the first event of the call */
    private record Part(String block, Duration after) {}

    /** One event of a call that is being said again; {@code offer} when it makes a phone ring. */
    record Event(String text, Duration after, boolean offer) {}

    private RecordedCall(List<String> blocks) {
        String offer = blocks.stream()
                .filter(block -> block.startsWith("Event: AgentCalled"))
                .findFirst()
                .orElseThrow();
        call = field(offer, "Uniqueid");
        leg = field(offer, "DestUniqueid");
        trunk = field(offer, "Channel");
        desk = field(offer, "DestChannel");
        caller = field(offer, "CallerIDNum");
        extension = field(offer, "Interface").replaceAll(".*/", "");
        double before = Double.NaN;
        Duration after = Duration.ZERO;
        for (String block : blocks) {
            if (block.contains(call + "\r\n")) {
                double at = Double.parseDouble(field(block, "Timestamp"));
                // the recorded caller spoke for a tenth of a second
                after = at - before > PAUSE ? after.plus(LONG) : after;
                before = at;
                parts.add(new Part(block, after));
            }
        }
    }

    /** The first call of a transcript that rang at a phone. */
    static RecordedCall firstOf(Path transcript) throws IOException {
        try (InputStream input = new GZIPInputStream(Files.newInputStream(transcript))) {
            String text = new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
            List<String> blocks = new ArrayList<>();
            for (String block : text.split(END)) {
                if (block.startsWith("Event: ")) {
                    blocks.add(block + END);
                }
            }
            return new RecordedCall(blocks);
        }
    }

    private static String field(String block, String name) {
        Matcher matcher =
                Pattern.compile("^" + name + ": (.*)$", Pattern.MULTILINE).matcher(block);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + name + " in\n" + block);
        }
        return matcher.group(1);
    }

    /** @param number makes its ids its own */
    List<Event> again(int number, String toExtension, String fromCaller, double nowSeconds) {
        List<Event> events = new ArrayList<>();
        String own = String.format(Locale.ROOT, "%08x", number);
        for (Part part : parts) {
            String text = part.block()
                    .replace(leg, "bench-" + number + ".1")
                    .replace(call, "bench-" + number + ".0")
                    .replace(trunk, "PJSIP/trunk-" + own)
                    .replace(desk, "PJSIP/" + toExtension + "-" + own)
                    .replace("PJSIP/" + extension + "\r", "PJSIP/" + toExtension + "\r")
                    .replace("Num: " + extension + "\r", "Num: " + toExtension + "\r")
                    .replace(caller, fromCaller)
                    .replaceFirst(
                            "Timestamp: [0-9.]+",
                            String.format(
                                    Locale.ROOT,
                                    "Timestamp: %.6f",
                                    nowSeconds + part.after().toNanos() / 1e9));
            events.add(new Event(text, part.after(), text.startsWith("Event: AgentCalled")));
        }
        return events;
    }
}
