package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who heard whom in each stretch of a call, from the packets that came to each ear ({@code heard-<who>.rtp}) and from what
 * the scenario expected ({@code talks.jsonl}, {@code tones.jsonl}). Adds its figures and failures to the report.
 */
public final class TalkReport {

    private static final int HEADER = 12;
    private static final int FRAME = 160;
    private static final int SAMPLES_A_LOOK = 800;
    private static final int CLEAR = 20;
    private static final int LOUD = 200;
    /** Parts of a stretch in which a tone must be there, and in which it may be there although it should not. */
    private static final double MOST = 0.85;

    private static final double FEW = 0.1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, Integer> tones = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    private TalkReport(Path folder) {
        this.folder = folder;
    }

    /** @return what is wrong, empty when nothing is */
    public static List<String> add(Path folder) throws IOException {
        return new TalkReport(folder).judge();
    }

    private List<String> judge() throws IOException {
        Path file = folder.resolve("report.json");
        ObjectNode report = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        for (JsonNode one : lines("tones.jsonl")) {
            tones.put(one.path("who").asText(), one.path("hertz").asInt());
        }
        ArrayNode stretches = report.putArray("stretches");
        for (JsonNode stretch : lines("talks.jsonl")) {
            stretches.add(measure(stretch));
        }
        if (stretches.isEmpty()) {
            failures.add("nothing was measured at any ear");
        }
        report.put("failed", report.path("failed").asInt() + failures.size());
        failures.forEach(report.withArrayProperty("failures")::add);
        Files.writeString(file, report.toPrettyString());
        return failures;
    }

    private ObjectNode measure(JsonNode stretch) throws IOException {
        String name = stretch.path("stretch").asText();
        long from = micros(stretch.path("from").asText());
        long until = micros(stretch.path("until").asText());
        ObjectNode measured = JSON.createObjectNode().put("stretch", name).put("ms", (until - from) / 1000);
        for (Map.Entry<String, JsonNode> ear : stretch.path("hears").properties()) {
            List<String> expected = new ArrayList<>();
            ear.getValue().forEach(whom -> expected.add(whom.asText()));
            short[] sound = sound(ear.getKey(), from, until);
            ObjectNode parts = measured.putObject(ear.getKey());
            for (String whom : tones.keySet()) {
                if (!whom.equals(ear.getKey())) {
                    check(name, ear.getKey(), whom, part(sound, tones.get(whom)), expected.contains(whom), parts);
                }
            }
            if (expected.contains("music")) {
                check(name, ear.getKey(), "music", loud(sound), true, parts);
            } else if (expected.isEmpty()) {
                check(name, ear.getKey(), "anything", loud(sound), false, parts);
            }
        }
        return measured;
    }

    private void check(String stretch, String ear, String whom, double part, boolean expected, ObjectNode parts) {
        parts.put(whom, Math.round(part * 100) / 100.0);
        if (expected && part < MOST) {
            failures.add(stretch + ": " + ear + " heard " + whom + " only in " + part + " of the time");
        } else if (!expected && part > FEW) {
            failures.add(stretch + ": " + ear + " heard " + whom + " in " + part + " of the time and should not");
        }
    }

    /** As it was played: each packet at the time of its coming, silence between. */
    private short[] sound(String who, long from, long until) throws IOException {
        byte[] played = new byte[(int) ((until - from) * 8 / 1000) + FRAME];
        Arrays.fill(played, (byte) 0xFF);
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("heard-" + who + ".rtp")));
        int next = 0;
        while (all.remaining() > 10) {
            long at = all.getLong();
            byte[] packet = new byte[all.getShort() & 0xFFFF];
            all.get(packet);
            boolean speech = (packet[1] & 0x7F) == 0 && packet.length == HEADER + FRAME;
            if (speech && at >= from && at < until) {
                // packets that come in a burst are played one after the other
                int place = Math.max(next, (int) ((at - from) * 8 / 1000) - FRAME);
                if (place + FRAME <= played.length) {
                    System.arraycopy(packet, HEADER, played, place, FRAME);
                    next = place + FRAME;
                }
            }
        }
        return Tone.fromMuLaw(played);
    }

    private static double part(short[] sound, int hertz) {
        int heard = 0;
        for (int at = 0; at + SAMPLES_A_LOOK <= sound.length; at += SAMPLES_A_LOOK) {
            heard += Tone.share(Arrays.copyOfRange(sound, at, at + SAMPLES_A_LOOK), hertz) > CLEAR ? 1 : 0;
        }
        return heard / (double) Math.max(1, sound.length / SAMPLES_A_LOOK);
    }

    /** Music has pauses, so a second of it counts when any of it is loud. */
    private static double loud(short[] sound) {
        int looks = Math.max(1, sound.length / 8000);
        int size = sound.length / looks;
        int loud = 0;
        for (int look = 0; look < looks; look++) {
            double power = 0;
            for (int i = look * size; i < (look + 1) * size; i++) {
                power += (double) sound[i] * sound[i];
            }
            loud += Math.sqrt(power / size) > LOUD ? 1 : 0;
        }
        return loud / (double) looks;
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        if (Files.exists(folder.resolve(file))) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static long micros(String instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
    }
}
