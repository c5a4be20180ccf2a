package ir.khosh.telephony.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A person's ear and mouth on real RTP: says one tone for as long as it is open, and measures what it hears. */
final class Headset implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int RATE = 8_000;
    private static final int FRAME = 160;
    private static final double LOUD = 6_000;

    private final DatagramSocket socket;
    private final Path port;
    private final int hertz;
    private final double[] lately = new double[RATE / 2];
    private final ScheduledExecutorService mouth = Executors.newSingleThreadScheduledExecutor();
    private int sequence;

    Headset(String address, int hertz) {
        this.hertz = hertz;
        try {
            socket = new DatagramSocket(0, InetAddress.getByName(address));
            port = Files.createTempFile(Files.createDirectories(Path.of("target/headsets")), "port", "")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "headset");
        thread.setDaemon(true);
        thread.start();
        mouth.scheduleAtFixedRate(this::speak, 20, 20, TimeUnit.MILLISECONDS);
    }

    /** Where it listens, and the file into which SIPp writes the exchange's own media port. */
    String[] keys() {
        return new String[] {
            "-key", "ear", Integer.toString(socket.getLocalPort()), "-key", "port_file", port.toString()
        };
    }

    private void speak() {
        try {
            String text = Files.readString(port).strip();
            if (text.isEmpty()) {
                return;
            }
            byte[] frame = new byte[HEADER + FRAME];
            ByteBuffer.wrap(frame)
                    .put((byte) 0x80)
                    .put((byte) 0)
                    .putShort((short) sequence)
                    .putInt(sequence * FRAME)
                    .putInt(0x4B680000 + hertz);
            for (int i = 0; i < FRAME; i++) {
                long at = (long) sequence * FRAME + i;
                frame[HEADER + i] = muLaw((int) (LOUD * Math.sin(2 * Math.PI * hertz * (at % RATE) / RATE)));
            }
            sequence++;
            socket.send(new DatagramPacket(
                    frame, frame.length, new InetSocketAddress("127.0.0.1", Integer.parseInt(text))));
        } catch (IOException | NumberFormatException e) {
            // between two calls, or closed
        }
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[1_500], 1_500);
        try {
            while (true) {
                socket.receive(packet);
                take(packet.getData(), packet.getLength());
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void take(byte[] data, int length) {
        int samples = length - HEADER;
        if (samples <= 0 || samples > lately.length) {
            return;
        }
        System.arraycopy(lately, samples, lately, 0, lately.length - samples);
        for (int i = 0; i < samples; i++) {
            lately[lately.length - samples + i] = linear(data[HEADER + i]);
        }
    }

    /** Of a tone in the last half second that was heard; a voice at full strength is about 6,000. */
    synchronized double strength(int tone) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < lately.length; i++) {
            double angle = 2 * Math.PI * tone * i / RATE;
            re += lately[i] * Math.cos(angle);
            im += lately[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(re, im) / lately.length;
    }

    boolean hears(int tone) {
        return strength(tone) > 1_000;
    }

    boolean doesNotHear(int tone) {
        return strength(tone) < 100;
    }

    private static byte muLaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), 32_635) + 0x84;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        return (byte) ~(sign | exponent << 4 | magnitude >> exponent + 3 & 0x0F);
    }

    private static double linear(byte muLaw) {
        int bits = ~muLaw & 0xFF;
        int magnitude = (((bits & 0x0F) << 3) + 0x84 << (bits >> 4 & 7)) - 0x84;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }

    @Override
    public void close() {
        mouth.shutdownNow();
        socket.close();
    }
}
