package ir.khosh.desktop.phone;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A headset into which a tone is said and in which it is known what was heard; keeps the time as a device does. */
final class ToneSound implements SoundDevices {

    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int RATE = 8000;
    private static final int FRAME = 160;
    private static final int LATELY = 10;

    private final int hertz;
    private final short[] lately = new short[FRAME * LATELY];

    ToneSound(int hertz) {
        this.hertz = hertz;
    }

    /** The last fifth of a second. */
    synchronized short[] lately() {
        return lately.clone();
    }

    private synchronized void heard(byte[] frame) {
        System.arraycopy(lately, FRAME, lately, 0, lately.length - FRAME);
        for (int i = 0; i < FRAME; i++) {
            lately[lately.length - FRAME + i] = (short) (frame[2 * i] & 0xFF | frame[2 * i + 1] << 8);
        }
    }

    private synchronized void silence() {
        Arrays.fill(lately, (short) 0);
    }

    @Override
    public List<String> listEars() {
        return List.of("ear");
    }

    @Override
    public List<String> listMouths() {
        return List.of("mouth");
    }

    @Override
    public Ear openEar(String name) {
        return new Ear() {
            private final Beat beat = new Beat();

            @Override
            public void play(byte[] deviceFrame) {
                heard(deviceFrame);
                beat.await();
            }

            @Override
            public void close() {
                silence();
            }
        };
    }

    @Override
    public Mouth openMouth(String name) {
        return new Mouth() {
            private final Beat beat = new Beat();
            private long sample;

            @Override
            public byte[] listen() {
                beat.await();
                byte[] frame = new byte[2 * FRAME];
                for (int i = 0; i < FRAME; i++, sample++) {
                    int value = (int) (Math.sin(2 * Math.PI * hertz * sample / RATE) * 8_000);
                    frame[2 * i] = (byte) value;
                    frame[2 * i + 1] = (byte) (value >> 8);
                }
                return frame;
            }

            @Override
            public void close() {
                // nothing to give back
            }
        };
    }

    private static final class Beat {

        private long next = System.nanoTime();

        void await() {
            next = Math.max(next + FRAME_NANOS, System.nanoTime() - 10 * FRAME_NANOS);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}
