package ir.khosh.desktop.phone;

/** What a ringing call sounds like in the operator's ear: one second on, two off. */
final class RingTone {

    private static final int ON_FRAMES = 50;
    private static final int PERIOD_FRAMES = 150;
    private static final double[] TONES = {440, 480};
    private static final double LOUDNESS = 0.18;

    private int frame;

    /** The next 20 ms for a device. */
    byte[] next() {
        byte[] sound = new byte[Frames.DEVICE_BYTES];
        if (frame++ % PERIOD_FRAMES < ON_FRAMES) {
            for (int i = 0; i < sound.length / 2; i++) {
                int sample = sample((frame * (sound.length / 2.0) + i) / Frames.DEVICE.getSampleRate());
                sound[2 * i] = (byte) sample;
                sound[2 * i + 1] = (byte) (sample >> 8);
            }
        }
        return sound;
    }

    private static int sample(double seconds) {
        double sum = 0;
        for (double tone : TONES) {
            sum += Math.sin(2 * Math.PI * tone * seconds);
        }
        return (int) (sum / TONES.length * LOUDNESS * Short.MAX_VALUE);
    }
}
