package ir.khosh.telephony.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Takes real RTP and measures what came lately. Sends as many frames back: silence, or a tone that it is told to speak. */
final class Ear implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int RATE = 8_000;
    private static final int TONE = 400;
    private static final long LONG_SILENCE = 500_000_000;
    private static final byte SILENCE = (byte) 0xFF;
    private static final int FRAME = 160;
    private static final int SPOKEN_LOUDNESS = 8_000;

    private final DatagramSocket socket;
    private final double[] lately = new double[RATE / 2];
    private volatile long lastFrame;
    private volatile int spoken;
    private long frames;
    private int sequence;

    Ear(String address) {
        try {
            socket = new DatagramSocket(0, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "ear");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[1_500], 1_500);
        try {
            while (true) {
                socket.receive(packet);
                take(packet.getData(), packet.getLength());
                byte[] frame = new byte[HEADER + FRAME];
                fill(frame, spoken);
                ByteBuffer.wrap(frame)
                        .put((byte) 0x80)
                        .put((byte) 0)
                        .putShort((short) sequence)
                        .putInt(sequence * FRAME)
                        .putInt(0x4B686F73);
                sequence++;
                socket.send(new DatagramPacket(frame, frame.length, packet.getSocketAddress()));
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param hertz zero for silence */
    void speak(int hertz) {
        spoken = hertz;
    }

    private void fill(byte[] frame, int hertz) {
        Arrays.fill(frame, HEADER, frame.length, SILENCE);
        for (int i = 0; i < FRAME && hertz > 0; i++) {
            long sample = (long) sequence * FRAME + i;
            frame[HEADER + i] = muLaw((int) (SPOKEN_LOUDNESS * Math.sin(2 * Math.PI * hertz * sample / RATE)));
        }
    }

    private static byte muLaw(int sample) {
        int biased = Math.min(Math.abs(sample), 32_635) + 0x84;
        int exponent = 24 - Integer.numberOfLeadingZeros(biased);
        int mantissa = biased >> exponent + 3 & 0x0F;
        return (byte) ~((sample < 0 ? 0x80 : 0) | exponent << 4 | mantissa);
    }

    private synchronized void take(byte[] data, int length) {
        int samples = length - HEADER;
        if (samples <= 0 || samples > lately.length) {
            return;
        }
        frames++;
        lastFrame = System.nanoTime();
        System.arraycopy(lately, samples, lately, 0, lately.length - samples);
        for (int i = 0; i < samples; i++) {
            lately[lately.length - samples + i] = linear(data[HEADER + i]);
        }
    }

    /** Mean loudness of the last half second that was heard; full scale is 32,767. */
    synchronized double loudness() {
        double sum = 0;
        for (double sample : lately) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / lately.length);
    }

    /** The voice of {@code tone.ulaw}, and hardly anything else. */
    boolean hearsTheTone() {
        return loudness() > 1_000 && share(TONE) > 0.8;
    }

    /** Something that is not that voice. */
    boolean hearsMusic() {
        return loudness() > 300 && share(TONE) < 0.5;
    }

    boolean hearsNothing() {
        return loudness() < 5 || System.nanoTime() - lastFrame > LONG_SILENCE;
    }

    private synchronized double share(double hertz) {
        double re = 0;
        double im = 0;
        double power = 0;
        for (int i = 0; i < lately.length; i++) {
            double angle = 2 * Math.PI * hertz * i / RATE;
            re += lately[i] * Math.cos(angle);
            im += lately[i] * Math.sin(angle);
            power += lately[i] * lately[i];
        }
        return power == 0 ? 0 : 2 * (re * re + im * im) / (lately.length * power);
    }

    @Override
    public synchronized String toString() {
        return "Ear[" + frames + " frames, loudness " + Math.round(loudness()) + ", of it the tone " + share(TONE)
                + "]";
    }

    private static double linear(byte muLaw) {
        int bits = ~muLaw & 0xFF;
        int magnitude = (((bits & 0x0F) << 3) + 0x84 << (bits >> 4 & 7)) - 0x84;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }

    @Override
    public void close() {
        socket.close();
    }
}
