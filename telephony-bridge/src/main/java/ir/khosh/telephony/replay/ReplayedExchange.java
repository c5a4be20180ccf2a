package ir.khosh.telephony.replay;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plays a transcript over TCP to whoever connects: answers the signing-in, waits until the snapshot is asked for, then
 * sends the recorded events byte for byte. Commands are answered with success and change nothing.
 */
public final class ReplayedExchange implements AutoCloseable {

    private final Transcript transcript;
    private final Pace pace;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ReplayedExchange(Transcript transcript, Pace pace, ServerSocket server) {
        this.transcript = transcript;
        this.pace = pace;
        this.server = server;
    }

    /** On a free port of the loopback address. Each connection hears the transcript from its beginning. */
    public static ReplayedExchange start(Transcript transcript, Pace pace) throws IOException {
        ReplayedExchange exchange =
                new ReplayedExchange(transcript, pace, new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
        daemon(exchange::accept, "replay-accept");
        return exchange;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How to reach it: any name and secret are right. */
    public ExchangeAccess access() {
        return new ExchangeAccess(
                "127.0.0.1",
                port(),
                "replay",
                "replay",
                List.of(new QueueName("citizens")),
                new QueueName("overflow"),
                List.of("193", "1633"),
                List.of(new Extension("1001")),
                Map.of(),
                null,
                null,
                false);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket), "replay-connection");
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new ReplayedSession(socket, transcript, pace).run();
        } catch (IOException e) {
            // the other side hung up: nothing is left to play
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    static void daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
