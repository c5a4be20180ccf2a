package ir.khosh.desktop.recordings;

import ir.khosh.desktop.desk.Loudspeaker;
import java.util.Arrays;
import java.util.Optional;

/**
 * One sound on its way to the ear, on a thread of its own while it plays. The device keeps the time. Safe for several
 * threads.
 */
final class Playback implements AutoCloseable {

    private static final int HEAD = 44;
    private static final int FRAME = 320;
    private static final int BYTES_A_SECOND = 16_000;

    private final byte[] wave;
    private final Loudspeaker speaker;
    private final Runnable silent;
    private int at = HEAD;
    private Object playing;

    /** @param silent told on another thread when this machine has nothing to hear with */
    Playback(byte[] wave, Loudspeaker speaker, Runnable silent) {
        this.wave = wave.clone();
        this.speaker = speaker;
        this.silent = silent;
    }

    /** From where it stands; from the beginning when it is at its end. */
    synchronized void play() {
        if (playing != null) {
            return;
        }
        if (at >= wave.length) {
            at = HEAD;
        }
        Object mine = new Object();
        playing = mine;
        Thread thread = new Thread(() -> run(mine), "recording-playback");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void pause() {
        playing = null;
    }

    private void run(Object mine) {
        Optional<Loudspeaker.Open> ear = speaker.open();
        if (ear.isEmpty()) {
            end(mine);
            silent.run();
            return;
        }
        try (Loudspeaker.Open open = ear.get()) {
            byte[] frame = next(mine);
            while (frame.length > 0) {
                open.play(frame);
                frame = next(mine);
            }
        }
    }

    private synchronized byte[] next(Object mine) {
        if (playing != mine) {
            return new byte[0];
        }
        if (at >= wave.length) {
            playing = null;
            return new byte[0];
        }
        int from = at;
        at = Math.min(wave.length, at + FRAME);
        return Arrays.copyOf(Arrays.copyOfRange(wave, from, at), FRAME);
    }

    private synchronized void end(Object mine) {
        if (playing == mine) {
            playing = null;
        }
    }

    synchronized boolean isPlaying() {
        return playing != null;
    }

    synchronized long positionMillis() {
        return (at - HEAD) * 1_000L / BYTES_A_SECOND;
    }

    long lengthMillis() {
        return Math.max(0, wave.length - HEAD) * 1_000L / BYTES_A_SECOND;
    }

    synchronized void jumpTo(long millis) {
        long bounded = Math.max(0, Math.min(lengthMillis(), millis));
        at = HEAD + (int) (bounded * BYTES_A_SECOND / 1_000) / 2 * 2;
    }

    @Override
    public void close() {
        pause();
    }
}
