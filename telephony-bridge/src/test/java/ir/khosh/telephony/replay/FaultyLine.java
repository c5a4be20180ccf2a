package ir.khosh.telephony.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A TCP relay between a listener and the management socket that has the troubles of a bad line. Also a program of its
 * own, for scenarios: {@code FaultyLine PORT} prints {@code ready line port=N} and takes a trouble's name a line, or
 * {@code MENDED}.
 */
public final class FaultyLine implements AutoCloseable {

    private static final int DELAY_MILLIS = 150;
    private static final long LOOK_NANOS = 2_000_000;

    /** What a line can have; shortest and longest time in milliseconds. */
    enum Trouble {
        /** Both sides are told; new connections are refused as long as it lasts. */
        CUT(1, 1_500),
        /** The same in the middle of an event. */
        CUT_IN_EVENT(1, 1_500),
        /** No byte comes through, nothing is lost; longer than the watchdog's patience at times. */
        STALLED(200, 4_000),
        /** The exchange's side is gone, ours is not told. */
        HALF_OPEN(1, 500),
        /** Every piece comes late, in order. */
        DELAYED(500, 2_000);

        private final int shortest;
        private final int longest;

        Trouble(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }

        int shortest() {
            return shortest;
        }

        int longest() {
            return longest;
        }
    }

    private final ServerSocket server;
    private final int target;
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble;

    public FaultyLine(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        ReplayedExchange.daemon(this::accept, "faulty-line");
    }

    public static void main(String[] arguments) throws IOException {
        try (FaultyLine line = new FaultyLine(Integer.parseInt(arguments[0]));
                BufferedReader input =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            System.out.println("ready line port=" + line.port());
            for (String word = input.readLine(); word != null; word = input.readLine()) {
                if (word.equals("MENDED")) {
                    line.mend();
                } else {
                    line.trouble(Trouble.valueOf(word.toUpperCase(Locale.ROOT)));
                }
                System.out.println("done " + word);
            }
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** From now on, for what is open and what comes. */
    void trouble(Trouble next) {
        trouble = next;
        switch (next) {
            case CUT -> cut();
            case CUT_IN_EVENT -> open.forEach(Connection::cutInEvent);
            case HALF_OPEN -> open.forEach(Connection::halfOpen);
            default -> {}
        }
    }

    void mend() {
        if (trouble == Trouble.CUT_IN_EVENT) {
            // where no event came meanwhile
            cut();
        }
        trouble = null;
    }

    private void cut() {
        open.forEach(Connection::close);
        open.clear();
    }

    private boolean refuses() {
        return trouble == Trouble.CUT || trouble == Trouble.CUT_IN_EVENT || trouble == Trouble.HALF_OPEN;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (refuses()) {
                    near.close();
                    continue;
                }
                near.setTcpNoDelay(true);
                Connection connection = new Connection(near, new Socket("127.0.0.1", target));
                open.add(connection);
                connection.start();
            } catch (IOException e) {
                // closed, or the exchange is not there: the listener tries again
            }
        }
    }

    private final class Connection {

        private final Socket near;
        private final Socket far;
        private volatile boolean endsInEvent;
        private volatile boolean silent;

        Connection(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void start() {
            ReplayedExchange.daemon(() -> relay(near, far, false), "faulty-line-up");
            ReplayedExchange.daemon(() -> relay(far, near, true), "faulty-line-down");
        }

        void cutInEvent() {
            endsInEvent = true;
        }

        void halfOpen() {
            silent = true;
            close(far);
        }

        void close() {
            close(near);
            close(far);
        }

        private void relay(Socket from, Socket to, boolean down) {
            byte[] buffer = new byte[8_192];
            try {
                InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream();
                for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                    awaitPassage();
                    if (down && endsInEvent) {
                        output.write(buffer, 0, insideAnEvent(buffer, length));
                        break;
                    }
                    output.write(buffer, 0, length);
                }
            } catch (IOException e) {
                // one side is gone; the other follows, unless it is not to know
            }
            if (silent && down) {
                // our side is not to know
                return;
            }
            if (silent) {
                swallow(from, buffer);
            }
            close();
            open.remove(this);
        }

        /** As a peer that is gone without a word: what is sent to it leads nowhere. */
        private void swallow(Socket from, byte[] buffer) {
            try {
                while (from.getInputStream().read(buffer) >= 0) {
                    // into nothing
                }
            } catch (IOException e) {
                // our side gave up
            }
        }

        private void awaitPassage() {
            if (trouble == Trouble.DELAYED) {
                LockSupport.parkNanos(DELAY_MILLIS * 1_000_000L);
            }
            while (trouble == Trouble.STALLED && !near.isClosed()) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }

        /** So many bytes that the last event of them is broken off in the middle of a line. */
        private int insideAnEvent(byte[] buffer, int length) {
            int last = length - 1;
            while (last > 0 && (buffer[last] < 'A' || buffer[last - 1] < 'A')) {
                last--;
            }
            return Math.max(1, last);
        }

        private void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is gone either way
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
