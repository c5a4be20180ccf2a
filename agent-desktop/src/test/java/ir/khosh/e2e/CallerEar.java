package ir.khosh.e2e;

import ir.khosh.evidence.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A citizen's ear and mouth: takes real RTP, keeps it, and answers every frame with one of its own tone. */
final class CallerEar implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int FRAMES_OF_A_LOOK = 10;
    private static final int LOUD = 30;

    private final DatagramSocket socket;
    private final OutputStream kept;
    private final byte[] own;
    private final byte[] lately = new byte[160 * FRAMES_OF_A_LOOK];
    private int sequence;
    private long frames;

    /** @param kept each packet as it came, with its length before it; {@code ownHertz} what the citizen says */
    CallerEar(String address, Path kept, int ownHertz) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getByName(address));
            this.kept = Files.newOutputStream(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        own = Tone.muLaw(ownHertz, 8000);
        Arrays.fill(lately, (byte) 0xFF);
        Thread thread = new Thread(this::hear, "caller-ear");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void hear() {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        try {
            while (true) {
                socket.receive(packet);
                take(Arrays.copyOf(packet.getData(), packet.getLength()));
                answer(packet.getSocketAddress());
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void take(byte[] packet) throws IOException {
        kept.write(ByteBuffer.allocate(2).putShort((short) packet.length).array());
        kept.write(packet);
        frames++;
        if (packet.length == HEADER + 160) {
            System.arraycopy(lately, 160, lately, 0, lately.length - 160);
            System.arraycopy(packet, HEADER, lately, lately.length - 160, 160);
        }
    }

    private void answer(SocketAddress to) throws IOException {
        byte[] packet = new byte[HEADER + 160];
        ByteBuffer header = ByteBuffer.wrap(packet);
        header.put((byte) 0x80)
                .put((byte) 0)
                .putShort((short) sequence)
                .putInt(sequence * 160)
                .putInt(0x4B686F73);
        System.arraycopy(own, sequence * 160 % own.length, packet, HEADER, 160);
        sequence++;
        socket.send(new DatagramPacket(packet, packet.length, to));
    }

    /** Whether the last fifth of a second was that tone. */
    boolean hears(int hertz) {
        return share(hertz) > LOUD;
    }

    /** 0 to 100: how much of the last fifth of a second was that tone. */
    synchronized int share(int hertz) {
        return Tone.share(Tone.fromMuLaw(lately), hertz);
    }

    synchronized long frames() {
        return frames;
    }

    @Override
    public void close() {
        socket.close();
        try {
            kept.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
