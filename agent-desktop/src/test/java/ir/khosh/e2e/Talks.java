package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.evidence.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who hears whom: everybody says a tone of their own, and each stretch of a call is measured at every ear. */
final class Talks implements AutoCloseable {

    /** What is heard where nobody speaks and it is not silent. */
    static final String MUSIC = "music";

    private static final int CLEAR = 20;
    private static final int LOUD = 200;
    private static final Duration MEASURED = Duration.ofMillis(1_500);
    private static final Duration EVEN = Duration.ofMillis(80);
    private static final int MOST_LOOKS = 6;

    private final Evidence evidence;
    private final Path ports;
    private final Map<String, Handset> handsets = new LinkedHashMap<>();
    private final Map<String, Integer> tones = new LinkedHashMap<>();

    Talks(Evidence evidence, Path ports) {
        this.evidence = evidence;
        this.ports = ports;
        try {
            Files.createDirectories(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Handset join(String name, String address, int hertz) {
        Path file = ports.resolve(name + ".port");
        Handset handset = new Handset(address, hertz, file, evidence.folder().resolve("heard-" + name + ".rtp"));
        handsets.put(name, handset);
        tones.put(name, hertz);
        evidence.append("tones.jsonl", KhoshApi.object().put("who", name).put("hertz", hertz) + "\n");
        return handset;
    }

    /** One line of what is expected: who hears whom or what; nobody is silence. */
    static Map.Entry<String, List<String>> hears(String who, String... whom) {
        return Map.entry(who, List.of(whom));
    }

    /** Waits until it is so, then lets it be so for a while, which the report measures again from the packets. */
    @SafeVarargs
    final void stretch(String name, Map.Entry<String, List<String>>... expected) {
        for (Map.Entry<String, List<String>> one : expected) {
            await(name + ": " + one.getKey() + " hears " + one.getValue())
                    .atMost(DeskDriver.LIMIT)
                    .until(() -> heardBy(one.getKey()), heard -> heard.equals(Set.copyOf(one.getValue())));
        }
        Instant from = evenWhile(name);
        ObjectNode line = KhoshApi.object()
                .put("stretch", name)
                .put("from", from.toString())
                .put("until", Instant.now().toString());
        ObjectNode hears = line.putObject("hears");
        for (Map.Entry<String, List<String>> one : expected) {
            ArrayNode whom = hears.putArray(one.getKey());
            one.getValue().forEach(whom::add);
        }
        evidence.append("talks.jsonl", line + "\n");
        evidence.picture(name);
    }

    /** A busy machine makes mouths stammer: a while in which one did says nothing of the exchange, and the next is taken. */
    private Instant evenWhile(String name) {
        Instant from = Instant.now();
        for (int look = 0; look < MOST_LOOKS; look++) {
            handsets.values().forEach(Handset::takeLongestGap);
            from = Instant.now();
            await("a while of " + name)
                    .pollDelay(MEASURED)
                    .atMost(DeskDriver.LIMIT)
                    .until(() -> true);
            if (handsets.values().stream().allMatch(one -> one.takeLongestGap().compareTo(EVEN) < 0)) {
                break;
            }
        }
        return from;
    }

    /** How much of what somebody hears just now is this tone, 0 to 100. */
    int share(String who, int hertz) {
        return Tone.share(handsets.get(who).heardLately(), hertz);
    }

    private Set<String> heardBy(String who) {
        short[] sound = handsets.get(who).heardLately();
        Set<String> heard = new HashSet<>();
        tones.forEach((name, hertz) -> {
            if (!name.equals(who) && Tone.share(sound, hertz) > CLEAR) {
                heard.add(name);
            }
        });
        if (heard.isEmpty() && isLoud(sound)) {
            heard.add(MUSIC);
        }
        return heard;
    }

    private static boolean isLoud(short[] sound) {
        double power = 0;
        for (short sample : sound) {
            power += (double) sample * sample;
        }
        return Math.sqrt(power / sound.length) > LOUD;
    }

    @Override
    public void close() {
        handsets.values().forEach(Handset::close);
    }
}
