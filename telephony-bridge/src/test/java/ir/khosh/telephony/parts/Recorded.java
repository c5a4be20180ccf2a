package ir.khosh.telephony.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A sound that the exchange has written: 16 bit, 8,000 samples a second, one channel. */
final class Recorded {

    private static final int HEADER = 44;
    private static final int RATE = 8_000;
    private static final int WINDOW = RATE / 5;

    private final short[] samples;

    private Recorded(short[] samples) {
        this.samples = samples;
    }

    static Recorded read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.getInt(24) != RATE || bytes.getShort(22) != 1 || bytes.getShort(34) != 16) {
                throw new IllegalStateException(file + " is of another format");
            }
            short[] samples = new short[(bytes.capacity() - HEADER) / 2];
            bytes.position(HEADER)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return new Recorded(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double seconds() {
        return (double) samples.length / RATE;
    }

    /** For how long this tone is clearly to be heard. */
    double secondsOf(int hertz) {
        return windowsLouder(hertz, 1_000) * 0.2;
    }

    /** For how long these two are clearly to be heard at the same time. */
    double secondsOfBoth(int one, int other) {
        return IntStream.range(0, samples.length / WINDOW)
                        .filter(window -> amplitudeOf(one, window * WINDOW) > 1_000
                                && amplitudeOf(other, window * WINDOW) > 1_000)
                        .count()
                * 0.2;
    }

    /** Whether any trace of it is there: 6 ms of a tone would be seen. The edge of another sound shows as 320 at most. */
    boolean hasTraceOf(int hertz) {
        return windowsLouder(hertz, 480) > 0;
    }

    private long windowsLouder(int hertz, double amplitude) {
        return IntStream.range(0, samples.length / WINDOW)
                .filter(window -> amplitudeOf(hertz, window * WINDOW) > amplitude)
                .count();
    }

    /** With Hann's window, so that a loud tone does not show at another one. */
    private double amplitudeOf(int hertz, int from) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < WINDOW; i++) {
            double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
            double angle = 2 * Math.PI * hertz * i / RATE;
            re += weight * samples[from + i] * Math.cos(angle);
            im += weight * samples[from + i] * Math.sin(angle);
        }
        return 4 * Math.hypot(re, im) / WINDOW;
    }

    /** The longest stretch without any sound at all. */
    double longestSilence() {
        int longest = 0;
        int run = 0;
        for (short sample : samples) {
            run = sample == 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return (double) longest / RATE;
    }
}
