package ir.khosh.desktop.phone;

import ir.khosh.evidence.Tone;
import ir.khosh.wire.agents.PhoneLine;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The desktop's own phone without its window, at which somebody says a tone. */
public final class ToneDesk implements AutoCloseable {

    private final ExecutorService own = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tone-desk");
        thread.setDaemon(true);
        return thread;
    });
    private final CompletableFuture<Void> listening = new CompletableFuture<>();
    private final CompletableFuture<Void> rang = new CompletableFuture<>();
    private final boolean answersItself;
    private final ToneSound sound;
    private final Softphone phone;
    private volatile Softphone.State state = Softphone.State.CLOSED;

    /** @param window null for a thread of the desk's own */
    private ToneDesk(MediaAddress address, int hertz, boolean answersItself, Executor window) {
        Executor screen = window == null ? own : window;
        this.answersItself = answersItself;
        sound = new ToneSound(hertz);
        phone = new Softphone(
                address,
                sound,
                new SoundChoice(),
                screen,
                new Softphone.Listener() {
                    @Override
                    public void changed(Softphone.State now, MediaStart call) {
                        become(now);
                    }

                    @Override
                    public void soundMissing(boolean missing) {
                        // there always is one
                    }
                },
                counts -> {});
    }

    /**
     * @param line as the server tells a desk
     * @param certificates the folder of this machine's desks' certificates
     */
    public static ToneDesk open(PhoneLine line, Path certificates, int hertz, boolean answersItself) throws Exception {
        return open(MediaAddress.of(line, certificates), hertz, answersItself, null);
    }

    /** @param window what runs the tasks of the window of which this is the phone */
    public static ToneDesk openWith(
            Executor window, PhoneLine line, Path certificates, int hertz, boolean answersItself) throws Exception {
        return open(MediaAddress.of(line, certificates), hertz, answersItself, window);
    }

    /** A desk that listens as {@code line} says, and expects another secret from the exchange. */
    public static ToneDesk openExpecting(String secret, PhoneLine line, Path certificates, int hertz) throws Exception {
        MediaAddress right = MediaAddress.of(line, certificates);
        return open(new MediaAddress(right.place(), right.username(), secret, right.encryption()), hertz, true, null);
    }

    /** What stands at that address and speaks no TLS, whatever the line says. */
    public static ToneDesk openPlain(PhoneLine line, int hertz) throws Exception {
        PhoneLine beside = new PhoneLine(line.kind(), "127.0.0.1", line.port(), line.username(), line.secret(), false);
        MediaAddress plain = MediaAddress.of(beside, Path.of("/"));
        return open(
                new MediaAddress(
                        new InetSocketAddress(line.host(), line.port()), plain.username(), plain.secret(), null),
                hertz,
                true,
                null);
    }

    private static ToneDesk open(MediaAddress address, int hertz, boolean answersItself, Executor window)
            throws Exception {
        ToneDesk desk = new ToneDesk(address, hertz, answersItself, window);
        desk.phone.open();
        desk.listening.get(10, TimeUnit.SECONDS);
        return desk;
    }

    private void become(Softphone.State now) {
        state = now;
        if (now == Softphone.State.IDLE) {
            listening.complete(null);
        } else if (now == Softphone.State.RINGING) {
            rang.complete(null);
            if (answersItself) {
                phone.answer();
            }
        }
    }

    public boolean rings() {
        return state == Softphone.State.RINGING;
    }

    public boolean talks() {
        return state == Softphone.State.TALKING;
    }

    public void hangUp() {
        phone.hangUp();
    }

    /** 0 to 100: how much of what is heard here just now is this tone. */
    public int share(int hertz) {
        return Tone.share(sound.lately(), hertz);
    }

    public boolean hears(int hertz) {
        return share(hertz) > 25;
    }

    @Override
    public void close() {
        phone.close();
        own.shutdown();
    }

    /** A desk in a process of its own: {@code host port seat encrypted certificates answers}; secret in the environment. */
    public static void main(String[] words) throws Exception {
        PhoneLine line = new PhoneLine(
                "DESKTOP",
                words[0],
                Integer.parseInt(words[1]),
                words[2],
                System.getenv("DESK_SECRET"),
                Boolean.parseBoolean(words[3]));
        ToneDesk desk = open(line, Path.of(words[4]), 500, Boolean.parseBoolean(words[5]));
        System.out.println("listening");
        desk.rang.get();
        System.out.println("rings");
        Thread.currentThread().join();
    }
}
