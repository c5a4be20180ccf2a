package ir.khosh.desktop.phone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Twenty milliseconds of speech: 160 bytes of µ-law on the line, 320 bytes of 16-bit little-endian samples at a device.
 */
final class Frames {

    static final int LINE_BYTES = 160;
    static final int DEVICE_BYTES = 320;
    static final AudioFormat DEVICE = new AudioFormat(8000, 16, 1, true, false);
    private static final AudioFormat LINE = new AudioFormat(Encoding.ULAW, 8000, 8, 1, 1, 8000, false);
    private static final byte LINE_SILENCE = (byte) 0xFF;

    private Frames() {}

    static byte[] toDevice(byte[] line) {
        return converted(line, LINE, DEVICE);
    }

    static byte[] toLine(byte[] device) {
        return converted(device, DEVICE, LINE);
    }

    static byte[] lineSilence() {
        byte[] silence = new byte[LINE_BYTES];
        Arrays.fill(silence, LINE_SILENCE);
        return silence;
    }

    /** How loud a device frame is: 0 for silence to 100 for full scale, in steps of what an ear hears. */
    static int level(byte[] device) {
        double sum = 0;
        for (int i = 0; i + 1 < device.length; i += 2) {
            int sample = (short) (device[i] & 0xFF | device[i + 1] << 8);
            sum += (double) sample * sample;
        }
        double loudness = Math.sqrt(sum / Math.max(1, device.length / 2)) / Short.MAX_VALUE;
        double decibel = 20 * Math.log10(Math.max(loudness, 1e-5));
        return (int) Math.max(0, Math.min(100, Math.round((decibel + 60) / 60 * 100)));
    }

    private static byte[] converted(byte[] sound, AudioFormat from, AudioFormat to) {
        try (AudioInputStream in = new AudioInputStream(
                        new ByteArrayInputStream(sound), from, sound.length / from.getFrameSize());
                AudioInputStream out = AudioSystem.getAudioInputStream(to, in)) {
            return out.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
