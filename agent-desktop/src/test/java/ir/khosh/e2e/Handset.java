package ir.khosh.e2e;

import ir.khosh.evidence.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One person's ear and mouth: real RTP. Says a tone all the time, twenty milliseconds a packet, from the moment at which
 * the exchange's port is known; keeps every packet that comes with the time of its coming.
 */
final class Handset implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int FRAME = 160;
    private static final int EVENTS = 101;
    private static final int LOOK_FRAMES = 10;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private record Heard(long at, byte[] sound) {}

    private final DatagramSocket socket;
    private final Path portFile;
    private final OutputStream kept;
    private volatile byte[] own;
    private final Deque<Heard> lately = new ArrayDeque<>();
    private final Map<Integer, Integer> digits = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Handset::thread);
    private long spokeAt = System.nanoTime();
    private long longestGap;
    private int port;
    private int sequence;

    /**
     * @param portFile where the phone writes the exchange's port, at each call anew
     * @param kept time in microseconds, length and packet, one after the other
     */
    Handset(String address, int hertz, Path portFile, Path kept) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getByName(address));
            this.kept = Files.newOutputStream(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.portFile = portFile;
        own = Tone.muLaw(hertz, 8000);
        thread(this::hear).start();
        clock.scheduleAtFixedRate(this::speak, 20, 20, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::readPort, 0, 100, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "handset");
        thread.setDaemon(true);
        return thread;
    }

    int ear() {
        return socket.getLocalPort();
    }

    Path portFile() {
        return portFile;
    }

    /** Says another tone from now on. */
    void say(int hertz) {
        own = Tone.muLaw(hertz, 8000);
    }

    private void readPort() {
        try {
            String text = Files.exists(portFile) ? Files.readString(portFile).strip() : "";
            port = text.isEmpty() ? port : Integer.parseInt(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void speak() {
        noteGap();
        if (port == 0 || socket.isClosed()) {
            return;
        }
        byte[] packet = new byte[HEADER + FRAME];
        ByteBuffer.wrap(packet)
                .put((byte) 0x80)
                .put((byte) 0)
                .putShort((short) sequence)
                .putInt(sequence * FRAME)
                .putInt(System.identityHashCode(this));
        System.arraycopy(own, sequence * FRAME % own.length, packet, HEADER, FRAME);
        sequence++;
        try {
            socket.send(new DatagramPacket(packet, packet.length, new InetSocketAddress("127.0.0.1", port)));
        } catch (IOException e) {
            // nobody listens any more: the call is over
        }
    }

    private synchronized void noteGap() {
        long now = System.nanoTime();
        longestGap = Math.max(longestGap, now - spokeAt);
        spokeAt = now;
    }

    /** How long this mouth has been late at most since it was asked last, because the machine had no time for it. */
    synchronized Duration takeLongestGap() {
        Duration gap = Duration.ofNanos(longestGap);
        longestGap = 0;
        return gap;
    }

    private void hear() {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        try {
            while (true) {
                socket.receive(packet);
                take(Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void take(byte[] packet) throws IOException {
        Instant now = Instant.now();
        kept.write(ByteBuffer.allocate(10)
                .putLong(TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1000)
                .putShort((short) packet.length)
                .array());
        kept.write(packet);
        if ((packet[1] & 0x7F) == EVENTS) {
            digits.putIfAbsent(ByteBuffer.wrap(packet).getInt(4), (int) packet[HEADER]);
        } else if (packet.length == HEADER + FRAME) {
            lately.add(new Heard(System.nanoTime(), Arrays.copyOfRange(packet, HEADER, packet.length)));
            if (lately.size() > LOOK_FRAMES) {
                lately.remove();
            }
        }
    }

    /** The last fifth of a second; silence where nothing came. */
    synchronized short[] heardLately() {
        byte[] sound = new byte[LOOK_FRAMES * FRAME];
        Arrays.fill(sound, (byte) 0xFF);
        long since = System.nanoTime() - LOOK_NANOS;
        int at = 0;
        for (Heard heard : lately) {
            if (heard.at() > since) {
                System.arraycopy(heard.sound(), 0, sound, at * FRAME, FRAME);
                at++;
            }
        }
        return Tone.fromMuLaw(sound);
    }

    /** Telephone events as they are read: digits, 10 for the star, 11 for the hash. */
    synchronized String digits() {
        StringBuilder all = new StringBuilder();
        digits.values().forEach(event -> all.append("0123456789*#".charAt(event)));
        return all.toString();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        socket.close();
        try {
            kept.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
