package ir.khosh.server.calls.recordings;

import java.util.ArrayList;
import java.util.List;

/** Takes the samples of a sound one after the other and keeps what can be drawn of it. */
final class SoundShape {

    static final int STRETCHES = 600;
    private static final int SHORTEST_SILENCE = Sound.RATE / 4;

    private final long samples;
    private final byte[] peaks;
    private final List<Silence> silences = new ArrayList<>();
    private long at;
    private long silentFrom = -1;

    /** @param samples how many there will be */
    SoundShape(long samples) {
        this.samples = samples;
        this.peaks = new byte[2 * (int) Math.min(STRETCHES, samples)];
    }

    void take(short sample) {
        if (at < samples) {
            int stretch = (int) (at * (peaks.length / 2) / samples);
            byte value = (byte) (sample / 258);
            peaks[2 * stretch] = (byte) Math.min(peaks[2 * stretch], value);
            peaks[2 * stretch + 1] = (byte) Math.max(peaks[2 * stretch + 1], value);
        }
        if (sample != 0) {
            endSilence();
        } else if (silentFrom < 0) {
            silentFrom = at;
        }
        at++;
    }

    private void endSilence() {
        if (silentFrom >= 0 && at - silentFrom >= SHORTEST_SILENCE) {
            silences.add(new Silence(Sound.millis(silentFrom), Sound.millis(at)));
        }
        silentFrom = -1;
    }

    /** Lowest and highest of each stretch, alternating, -127 to 127. */
    byte[] peaks() {
        return peaks;
    }

    List<Silence> silences() {
        endSilence();
        return List.copyOf(silences);
    }
}
