package ir.khosh.desktop.phone;

/** What a caller hears from this desk while on hold: soft notes with pauses, so that nobody takes it for a dead line. */
final class HoldMusic {

    private static final double[] NOTES = {523.25, 659.25, 783.99, 659.25, 587.33, 698.46, 880.00, 698.46};
    private static final int NOTE_FRAMES = 30;
    private static final double LOUDNESS = 0.16;
    private static final double FADE = 3.0;

    private int frame;

    /** The next 20 ms for a device. */
    byte[] next() {
        double note = NOTES[frame / NOTE_FRAMES % NOTES.length];
        int samples = Frames.DEVICE_BYTES / 2;
        byte[] sound = new byte[Frames.DEVICE_BYTES];
        for (int i = 0; i < samples; i++) {
            double seconds = (frame % NOTE_FRAMES * samples + i) / Frames.DEVICE.getSampleRate();
            double value = Math.sin(2 * Math.PI * note * seconds) * Math.exp(-FADE * seconds);
            int sample = (int) (value * LOUDNESS * Short.MAX_VALUE);
            sound[2 * i] = (byte) sample;
            sound[2 * i + 1] = (byte) (sample >> 8);
        }
        frame++;
        return sound;
    }
}
