package ir.khosh.desktop.phone;

/**
 * What one call sounds like: it rings in the ear, and from the answer on carries speech both ways. Two threads, one keeps
 * the time of the ear, one that of the mouth. The ear stays open from ringing to the end, since opening it takes time
 * that a caller would hear.
 */
final class Talk implements AutoCloseable {

    private static final int ENOUGH = 3;
    private static final int MOST = 12;

    private final JitterBuffer heard = new JitterBuffer(ENOUGH, MOST);
    private final RingTone ringTone = new RingTone();
    private final HoldMusic music = new HoldMusic();
    private final MediaLine line;
    private final Ear ear;
    private volatile Mouth mouth;
    private volatile boolean muted;
    private volatile boolean held;
    private volatile boolean over;
    private volatile int earLevel;
    private volatile int mouthLevel;

    Talk(MediaLine line, Ear ear) {
        this.line = line;
        this.ear = ear;
    }

    boolean isOn(MediaLine other) {
        return line == other;
    }

    void ring() {
        thread(this::hear, "phone-ear");
    }

    /** @param open given back by this */
    void answer(Mouth open) {
        mouth = open;
        thread(this::speak, "phone-mouth");
    }

    void arrived(byte[] lineSound) {
        if (mouth != null && !held) {
            heard.put(lineSound);
        }
    }

    private void hear() {
        while (!over) {
            byte[] frame = heardNow();
            earLevel = mouth == null ? 0 : Frames.level(frame);
            ear.play(frame);
        }
        ear.close();
    }

    private byte[] heardNow() {
        if (mouth == null) {
            return ringTone.next();
        }
        return held ? new byte[Frames.DEVICE_BYTES] : Frames.toDevice(heard.take());
    }

    /** The microphone keeps the time of the music too. */
    private void speak() {
        while (!over) {
            byte[] frame = mouth.listen();
            if (frame.length == 0) {
                break;
            }
            boolean silent = muted || held;
            mouthLevel = silent ? 0 : Frames.level(frame);
            line.speak(held ? Frames.toLine(music.next()) : muted ? Frames.lineSilence() : Frames.toLine(frame));
        }
        mouth.close();
    }

    /** The caller hears music and this operator nothing. */
    void hold(boolean on) {
        held = on;
    }

    void mute(boolean silent) {
        muted = silent;
    }

    boolean isMuted() {
        return muted;
    }

    /** 0 to 100. */
    int earLevel() {
        return earLevel;
    }

    int mouthLevel() {
        return mouthLevel;
    }

    JitterBuffer.Counts counts() {
        return heard.counts();
    }

    /** Returns at once; the devices are given back by their own threads. */
    @Override
    public void close() {
        over = true;
    }

    private static void thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }
}
