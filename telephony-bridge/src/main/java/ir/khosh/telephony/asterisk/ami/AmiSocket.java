package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The socket itself: cuts the stream into blocks at empty lines and knows when the last byte came. */
final class AmiSocket implements Closeable {

    private static final int LONGEST_BLOCK = 1 << 20;

    private final Socket socket;
    private final InputStream input;
    private final RawTap tap;
    private final LongSupplier nanoTime;
    private final byte[] chunk = new byte[1 << 16];
    private byte[] pending = new byte[1 << 16];
    private int start;
    private int end;
    private int scanned;
    private final Duration silence;
    private volatile long lastByte;

    /** @param silence bytes that come after a longer pause are not read: they tell of a past that nobody heard */
    AmiSocket(String host, int port, LinkTimes times, RawTap tap, LongSupplier nanoTime) throws IOException {
        this.socket = new Socket();
        this.tap = tap;
        this.nanoTime = nanoTime;
        this.silence = times.silence();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), (int) times.command().toMillis());
        this.input = socket.getInputStream();
        this.lastByte = nanoTime.getAsLong();
    }

    long lastByteNanos() {
        return lastByte;
    }

    /**
     * The greeting line. Null at the end of the stream.
     *
     * @throws java.net.SocketTimeoutException when it does not come in that time
     */
    String readGreeting(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        String line = readTo("\r\n");
        socket.setSoTimeout(0);
        return line;
    }

    /** The lines up to the next empty line. Null at the end of the stream; what was begun there is lost. */
    String readBlock() throws IOException {
        return readTo("\r\n\r\n");
    }

    private String readTo(String mark) throws IOException {
        scanned = start;
        while (true) {
            int at = find(mark);
            if (at >= 0) {
                String text = new String(pending, start, at - start, StandardCharsets.UTF_8);
                start = at + mark.length();
                return text;
            }
            if (end - start > LONGEST_BLOCK) {
                throw new IOException("a message longer than " + LONGEST_BLOCK + " bytes");
            }
            if (!fill()) {
                return null;
            }
        }
    }

    private int find(String mark) {
        int last = end - mark.length();
        for (int i = scanned; i <= last; i++) {
            if (pending[i] == '\r' && matches(mark, i)) {
                return i;
            }
        }
        scanned = Math.max(start, last + 1);
        return -1;
    }

    private boolean matches(String mark, int at) {
        for (int i = 1; i < mark.length(); i++) {
            if (pending[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        int read = input.read(chunk);
        if (read < 0) {
            return false;
        }
        long now = nanoTime.getAsLong();
        if (now - lastByte > silence.toNanos()) {
            // we were frozen ourselves: what waited in the socket would be stamped with the moment of waking
            throw new IOException(
                    "no byte for " + Duration.ofNanos(now - lastByte).toMillis() + " ms");
        }
        lastByte = now;
        tap.received(chunk, read);
        makeRoom(read);
        System.arraycopy(chunk, 0, pending, end, read);
        end += read;
        return true;
    }

    private void makeRoom(int more) {
        if (end + more <= pending.length) {
            return;
        }
        byte[] target = end - start + more > pending.length ? new byte[2 * (end - start + more)] : pending;
        System.arraycopy(pending, start, target, 0, end - start);
        scanned -= start;
        end -= start;
        start = 0;
        pending = target;
    }

    /** True when bytes of an unfinished message are left. */
    boolean endedInsideMessage() {
        return end > start;
    }

    void write(String text) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    boolean isOpen() {
        return socket.isConnected() && !socket.isClosed();
    }

    /** Both ends' addresses. */
    Socket address() {
        return socket;
    }
}
