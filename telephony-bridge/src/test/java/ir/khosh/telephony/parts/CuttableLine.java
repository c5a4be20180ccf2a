package ir.khosh.telephony.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP relay to the exchange that can be cut and mended. */
final class CuttableLine implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean cut;

    CuttableLine(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Breaks what is open and refuses what comes until mended. */
    void cut() {
        cut = true;
        open.forEach(CuttableLine::closeQuietly);
        open.clear();
    }

    /** How many have come while it was cut. */
    int refused() {
        return refused.get();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket near = server.accept();
                if (cut) {
                    refused.incrementAndGet();
                    closeQuietly(near);
                    continue;
                }
                Socket far = new Socket("127.0.0.1", target);
                open.addAll(List.of(near, far));
                start(() -> relay(near, far));
                start(() -> relay(far, near));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void relay(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side is gone; the other follows
        }
        closeQuietly(from);
        closeQuietly(to);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "cuttable-line");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
