package ir.khosh.evidence;

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
 * What was heard at both ends of a call, from the packets that reached the caller and from what the operator's headset
 * played. Adds its figures and failures to the scenario's report.
 */
public final class SoundReport {

    private static final int HEADER = 12;
    private static final int LOOK = 800;
    private static final int LOUD = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SoundReport() {}

    /**
     * @param said the operator's tone in hertz; {@code told} the caller's
     * @return what is wrong, empty when nothing is
     */
    public static List<String> add(Path folder, int said, int told) throws IOException {
        List<String> failures = new ArrayList<>();
        Path file = folder.resolve("report.json");
        ObjectNode report = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        ObjectNode figures = report.withObjectProperty("figures");
        List<byte[]> packets = packets(folder.resolve("caller-heard.rtp"));
        int first = packets.isEmpty() ? 0 : sequence(packets.get(0));
        int last = packets.isEmpty() ? -1 : sequence(packets.get(packets.size() - 1));
        int sent = (last - first & 0xFFFF) + 1;
        double callerHeard = 0.1 * looks(packets, said);
        double operatorHeard = 0.1 * looks(samples(folder.resolve("operator-heard.pcm")), told);
        figures.put("caller_packets", packets.size());
        figures.put("caller_lost", Math.max(0, sent - packets.size()));
        figures.put("caller_heard_operator_s", callerHeard);
        figures.put("operator_heard_caller_s", operatorHeard);
        if (callerHeard < 1) {
            failures.add("the caller heard the operator for less than a second");
        }
        if (operatorHeard < 1) {
            failures.add("the operator heard the caller for less than a second");
        }
        report.put("failed", report.path("failed").asInt() + failures.size());
        Files.writeString(file, report.toPrettyString());
        return failures;
    }

    private static List<byte[]> packets(Path file) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> packets = new ArrayList<>();
        while (all.remaining() > 2) {
            byte[] packet = new byte[all.getShort() & 0xFFFF];
            all.get(packet);
            packets.add(packet);
        }
        return packets;
    }

    private static int sequence(byte[] packet) {
        return ByteBuffer.wrap(packet).getShort(2) & 0xFFFF;
    }

    private static int looks(List<byte[]> packets, int hertz) {
        ByteBuffer sound = ByteBuffer.allocate(
                packets.stream().mapToInt(packet -> packet.length - HEADER).sum());
        packets.forEach(packet -> sound.put(packet, HEADER, packet.length - HEADER));
        return looks(Tone.fromMuLaw(sound.array()), hertz);
    }

    /** Tenths of a second in which this tone was heard. */
    private static int looks(short[] samples, int hertz) {
        int heard = 0;
        for (int at = 0; at + LOOK <= samples.length; at += LOOK) {
            short[] look = Arrays.copyOfRange(samples, at, at + LOOK);
            if (Tone.share(look, hertz) > LOUD) {
                heard++;
            }
        }
        return heard;
    }

    private static short[] samples(Path file) throws IOException {
        short[] samples = new short[(int) (Files.size(file) / 2)];
        ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples, 0, samples.length);
        return samples;
    }
}
