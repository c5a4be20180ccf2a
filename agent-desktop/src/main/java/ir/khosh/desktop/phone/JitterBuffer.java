package ir.khosh.desktop.phone;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Evens out the times at which speech arrives. It begins to play when a few frames are there; when it runs dry it repeats
 * the last one for a moment and then is silent; when it is too full it drops the oldest, so that the delay does not grow.
 * One thread puts, another takes.
 */
final class JitterBuffer {

    /** @param played frames that came and were heard; {@code concealed} were missing; {@code dropped} came too many */
    record Counts(long played, long concealed, long dropped) {}

    private static final int LONGEST_REPEAT = 3;

    private final int enough;
    private final int most;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private byte[] partial = new byte[0];
    private byte[] last = Frames.lineSilence();
    private int repeats = LONGEST_REPEAT;
    private boolean filling = true;
    private boolean begun;
    private long played;
    private long concealed;
    private long dropped;

    /** @param enough frames to begin with; {@code most} frames that may wait */
    JitterBuffer(int enough, int most) {
        this.enough = enough;
        this.most = most;
    }

    /** Any number of bytes; what is not a whole frame waits for its rest. */
    synchronized void put(byte[] sound) {
        byte[] all = Arrays.copyOf(partial, partial.length + sound.length);
        System.arraycopy(sound, 0, all, partial.length, sound.length);
        int at = 0;
        for (; at + Frames.LINE_BYTES <= all.length; at += Frames.LINE_BYTES) {
            waiting.add(Arrays.copyOfRange(all, at, at + Frames.LINE_BYTES));
        }
        partial = Arrays.copyOfRange(all, at, all.length);
        if (waiting.size() > most) {
            while (waiting.size() > enough) {
                waiting.remove();
                dropped++;
            }
        }
        if (waiting.size() >= enough) {
            filling = false;
        }
    }

    /** The next frame; never waits. */
    synchronized byte[] take() {
        if (!filling && !waiting.isEmpty()) {
            begun = true;
            played++;
            repeats = 0;
            last = waiting.remove();
            return last;
        }
        filling = true;
        if (begun) {
            concealed++;
        }
        return repeats++ < LONGEST_REPEAT ? last : Frames.lineSilence();
    }

    synchronized Counts counts() {
        return new Counts(played, concealed, dropped);
    }
}
