package ir.khosh.e2e;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * A listener of its own on the exchange's management socket: writes every event as it comes, each led by a line
 * {@code @<microseconds since 1970>} of its receipt. After a lost connection it comes back by itself and writes on. It
 * shares nothing with the product but the exchange.
 */
final class ManagementTranscript implements AutoCloseable {

    private static final Duration AGAIN_AFTER = Duration.ofMillis(20);

    private final Properties bridge;
    private final Thread thread;
    private volatile Socket socket;
    private volatile boolean closed;

    ManagementTranscript(Properties bridge, Path file) {
        this.bridge = bridge;
        try {
            Files.createDirectories(file.getParent());
            socket = signedIn();
            BufferedWriter output = Files.newBufferedWriter(file);
            thread = new Thread(() -> record(output), "management-transcript");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket signedIn() throws IOException {
        Socket opened = new Socket(bridge.getProperty("ami.host"), Integer.parseInt(bridge.getProperty("ami.port")));
        String login = "Action: Login\r\nUsername: " + bridge.getProperty("ami.username") + "\r\nSecret: "
                + bridge.getProperty("ami.secret") + "\r\n\r\n";
        opened.getOutputStream().write(login.getBytes(StandardCharsets.US_ASCII));
        return opened;
    }

    /** Asks for the order of the waiting callers; the answer comes as events into the file. */
    void askWhoWaits(String queue) {
        ask("QueueStatus", "Queue: " + queue);
    }

    /** An order to the exchange, past the server; its answer goes into the file. */
    synchronized void ask(String action, String... fields) {
        try {
            String words = "Action: " + action + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(BufferedWriter output) {
        try (output) {
            while (!closed) {
                listen(output);
                comeBack();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(BufferedWriter output) throws IOException {
        boolean first = true;
        try (BufferedReader input =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                if (first) {
                    Instant now = Instant.now();
                    output.write("@" + (now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000) + "\n");
                }
                output.write(line + "\n");
                first = line.isEmpty();
                if (first) {
                    output.flush();
                }
            }
        } catch (SocketException e) {
            // the exchange is gone, or the owner closed it
        }
    }

    private void comeBack() {
        while (!closed) {
            try {
                socket = signedIn();
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            }
        }
    }

    @Override
    public void close() {
        try {
            closed = true;
            socket.close();
            thread.join(2_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
