package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the demo's first operator speaks and hears with: a device of this machine, else a virtual one, else a desk phone. */
final class DemoHeadset {

    private enum Kind {
        DEVICE("this machine's sound device"),
        VIRTUAL("virtual sound"),
        NONE("no sound device and no pulseaudio");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private static final Path CARDS = Path.of("/proc/asound/cards");
    private static final String PROGRAM = "pulseaudio";

    private final Kind kind;
    private final int port = Installation.freePort();
    private final CompletableFuture<SoundSystem> virtual;

    private DemoHeadset(Kind kind, CompletableFuture<SoundSystem> virtual) {
        this.kind = kind;
        this.virtual = virtual;
    }

    /** A virtual one comes up while everything else does. */
    static DemoHeadset find(Installation installation, Children children) {
        if (hasCard()) {
            return new DemoHeadset(Kind.DEVICE, null);
        }
        if (!isInstalled()) {
            return new DemoHeadset(Kind.NONE, null);
        }
        Path folder = installation.state().resolve("sound");
        return new DemoHeadset(Kind.VIRTUAL, CompletableFuture.supplyAsync(() -> {
            SoundSystem sound = SoundSystem.start(folder, folder.resolve("native"));
            children.add(sound.process());
            return sound;
        }));
    }

    private static boolean hasCard() {
        try {
            return Files.exists(CARDS) && Files.readString(CARDS).contains("[");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    boolean isThere() {
        return kind != Kind.NONE;
    }

    /** For the exchange: what rings at the first seat. */
    String seat() {
        return "extensions.0.desk=" + (isThere() ? "127.0.0.1:" + port : "");
    }

    /** For the desktop. */
    Map<String, String> environment(Duration answersAfter) {
        Map<String, String> environment = new HashMap<>();
        if (isThere()) {
            environment.put("KHOSH_DESKTOP_ANSWERS_AFTER", answersAfter.toString());
        }
        if (kind == Kind.VIRTUAL) {
            environment.putAll(virtual.join().environment());
        }
        return environment;
    }

    @Override
    public String toString() {
        return kind.text;
    }
}
