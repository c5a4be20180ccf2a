package ir.khosh.evidence;

/** How much of a sound is one tone, by Goertzel's way; and µ-law as G.711 writes it. 8,000 samples a second. */
public final class Tone {

    private static final int RATE = 8000;
    private static final int BIAS = 0x84;
    private static final int MOST = 32_635;

    private Tone() {}

    /** 0 to 100: the part of the sound's power that lies at this frequency; 0 for silence. */
    public static int share(short[] samples, int hertz) {
        double power = 0;
        for (short sample : samples) {
            power += (double) sample * sample;
        }
        if (power / Math.max(1, samples.length) < 100) {
            return 0;
        }
        double turn = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double before = 0;
        double last = 0;
        for (short sample : samples) {
            double next = sample + turn * last - before;
            before = last;
            last = next;
        }
        double at = last * last + before * before - turn * last * before;
        return (int) Math.round(100 * 2 * at / (samples.length * power));
    }

    public static short[] fromMuLaw(byte[] sound) {
        short[] samples = new short[sound.length];
        for (int i = 0; i < sound.length; i++) {
            int code = ~sound[i] & 0xFF;
            int magnitude = (((code & 0x0F) << 3) + BIAS << ((code & 0x70) >> 4)) - BIAS;
            samples[i] = (short) ((code & 0x80) == 0 ? magnitude : -magnitude);
        }
        return samples;
    }

    /** A second of a tone at a quarter of full scale. */
    public static byte[] muLaw(int hertz, int length) {
        byte[] sound = new byte[length];
        for (int i = 0; i < length; i++) {
            sound[i] = code((int) (Math.sin(2 * Math.PI * hertz * i / RATE) * 8_000));
        }
        return sound;
    }

    private static byte code(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(MOST, Math.abs(sample)) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> exponent + 3 & 0x0F;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }
}
