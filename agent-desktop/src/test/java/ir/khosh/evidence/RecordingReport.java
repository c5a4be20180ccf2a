package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is in the recording of a call ({@code recording.wav}) and what a listener's device got of it ({@code
 * played-back.pcm}), held against what was spoken ({@code recorded.jsonl}). Adds its figures and failures to the report.
 */
public final class RecordingReport {

    private static final int HEAD = 44;
    private static final int LOOK = 800;
    private static final int CLEAR = 20;
    private static final double LEAST_SECONDS = 1.0;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordingReport() {}

    /** @return what is wrong, empty when nothing is */
    public static List<String> add(Path folder) throws IOException {
        List<String> failures = new ArrayList<>();
        Path file = folder.resolve("report.json");
        ObjectNode report = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        ObjectNode figures = report.putObject("recording");
        judge("recording.wav", samples(folder.resolve("recording.wav"), HEAD), folder, figures, failures);
        judge("played-back.pcm", samples(folder.resolve("played-back.pcm"), 0), folder, figures, failures);
        report.put("failed", report.path("failed").asInt() + failures.size());
        failures.forEach(report.withArrayProperty("failures")::add);
        Files.writeString(file, report.toPrettyString());
        return failures;
    }

    private static void judge(String name, short[] sound, Path folder, ObjectNode figures, List<String> failures)
            throws IOException {
        ObjectNode heard = figures.putObject(name).put("seconds", sound.length / 8 / 1000.0);
        for (String line : Files.readAllLines(folder.resolve("recorded.jsonl"))) {
            JsonNode tone = JSON.readTree(line);
            int hertz = tone.path("hertz").asInt();
            double seconds = LOOK / 8_000.0 * looks(sound, hertz);
            heard.put(hertz + " Hz, s", Math.round(seconds * 10) / 10.0);
            if (tone.path("recorded").asBoolean() && seconds < LEAST_SECONDS) {
                failures.add(name + ": " + hertz + " Hz is there for only " + seconds + " s");
            } else if (!tone.path("recorded").asBoolean() && seconds > 0) {
                failures.add(name + ": " + hertz + " Hz is there for " + seconds + " s and must not be");
            }
        }
    }

    private static int looks(short[] sound, int hertz) {
        int looks = 0;
        for (int at = 0; at + LOOK <= sound.length; at += LOOK) {
            looks += Tone.share(Arrays.copyOfRange(sound, at, at + LOOK), hertz) > CLEAR ? 1 : 0;
        }
        return looks;
    }

    private static short[] samples(Path file, int head) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(Math.min(head, bytes.limit()));
        short[] samples = new short[bytes.remaining() / 2];
        bytes.asShortBuffer().get(samples, 0, samples.length);
        return samples;
    }
}
