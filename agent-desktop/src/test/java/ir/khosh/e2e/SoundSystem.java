package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * A headset for machines without one: a real PulseAudio whose two devices end in nothing. What is played into
 * «voice» is what the operator says; what arrives at «ear» is what the operator hears. The build tells this JVM and
 * PulseAudio the same socket.
 */
final class SoundSystem implements AutoCloseable {

    private static final int RATE = 8000;
    private static final int VOICE_SECONDS = 900;
    private static final double LOUDNESS = 0.5;

    private final Path folder;
    private final Map<String, String> environment;
    private final ManagedProcess server;
    private final Path alsa;
    private ManagedProcess voice;
    private Process ear;

    private SoundSystem(Path folder, Path socket) throws IOException {
        this.folder = folder;
        environment = Map.of(
                "PULSE_SERVER", "unix:" + socket, "XDG_RUNTIME_DIR", folder.toString(), "HOME", folder.toString());
        alsa = socket.resolveSibling("alsa.conf");
        Files.createDirectories(socket.getParent());
        Files.deleteIfExists(socket);
        server = ManagedProcess.start(
                "sound",
                folder.resolve("sound.log"),
                folder,
                environment,
                List.of(
                        "pulseaudio",
                        "-n",
                        "--daemonize=no",
                        "--exit-idle-time=-1",
                        "--use-pid-file=no",
                        "-L",
                        "module-null-sink sink_name=ear rate=8000 channels=1",
                        "-L",
                        "module-null-sink sink_name=voice rate=8000 channels=1",
                        "-L",
                        "module-native-protocol-unix auth-anonymous=1 socket=" + socket));
        await("sound system").atMost(Duration.ofSeconds(20)).until(() -> control("info"));
        control("set-default-sink", "ear");
        control("set-default-source", "voice.monitor");
    }

    /** @param folder for its log and what the operator hears */
    static SoundSystem start(Path folder) {
        String socket = System.getenv("PULSE_SERVER");
        if (socket == null || !socket.startsWith("unix:")) {
            throw new IllegalStateException("the build names no socket for sound");
        }
        return start(folder, Path.of(socket.substring("unix:".length())));
    }

    /** @param own the socket at which programs find it */
    static SoundSystem start(Path folder, Path own) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(own.getParent());
            // what the JVM reads when it looks for devices: the usual, with PulseAudio for a default
            Files.writeString(own.resolveSibling("alsa.conf"), """
                    </usr/share/alsa/alsa.conf>
                    pcm.!default { type pulse }
                    ctl.!default { type pulse }
                    """, StandardOpenOption.CREATE);
            return new SoundSystem(folder, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean control(String... words) {
        List<String> command = new ArrayList<>(List.of("pactl"));
        command.addAll(List.of(words));
        return ManagedProcess.start("pactl", folder.resolve("pactl.log"), folder, environment, command)
                        .awaitExit(Duration.ofSeconds(10))
                == 0;
    }

    /** For a Java program that shall take this for its headset. */
    Map<String, String> environment() {
        return Map.of("PULSE_SERVER", environment.get("PULSE_SERVER"), "ALSA_CONFIG_PATH", alsa.toString());
    }

    ManagedProcess process() {
        return server;
    }

    /** The operator says one tone until the end. */
    void speak(int hertz) throws IOException {
        Path wave = folder.resolve("voice.wav");
        byte[] sound = new byte[RATE * VOICE_SECONDS * 2];
        for (int i = 0; i < sound.length / 2; i++) {
            int sample = (int) (Math.sin(2 * Math.PI * hertz * i / RATE) * LOUDNESS * Short.MAX_VALUE);
            sound[2 * i] = (byte) sample;
            sound[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(sound), format, sound.length / 2),
                AudioFileFormat.Type.WAVE,
                wave.toFile());
        voice = ManagedProcess.start(
                "voice",
                folder.resolve("voice.log"),
                folder,
                environment,
                List.of("paplay", "-d", "voice", wave.toString()));
    }

    /** Keeps what the operator hears from now on as 16-bit samples of 8 kHz. */
    void listen(Path recording) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "parec", "-d", "ear.monitor", "--raw", "--rate=8000", "--channels=1", "--format=s16le")
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(recording.toFile());
        builder.environment().putAll(environment);
        ear = builder.start();
        try (OutputStream nothing = ear.getOutputStream()) {
            nothing.flush();
        }
    }

    @Override
    public void close() {
        if (ear != null) {
            ear.destroy();
        }
        if (voice != null) {
            voice.close();
        }
        server.close();
    }
}
