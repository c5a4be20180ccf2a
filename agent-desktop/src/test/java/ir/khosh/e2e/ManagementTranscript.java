package ir.khosh.e2e;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/**
 * A listener of its own on the exchange's management socket: writes every event as it comes, each led by a line
 * {@code @<microseconds since 1970>} of its receipt. It shares nothing with the product but the exchange.
 */
final class ManagementTranscript implements AutoCloseable {

    private final Socket socket;
    private final Thread thread;

    ManagementTranscript(Properties bridge, Path file) {
        try {
            Files.createDirectories(file.getParent());
            socket = new Socket(bridge.getProperty("ami.host"), Integer.parseInt(bridge.getProperty("ami.port")));
            String login = "Action: Login\r\nUsername: " + bridge.getProperty("ami.username") + "\r\nSecret: "
                    + bridge.getProperty("ami.secret") + "\r\n\r\n";
            socket.getOutputStream().write(login.getBytes(StandardCharsets.US_ASCII));
            BufferedReader input =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            BufferedWriter output = Files.newBufferedWriter(file);
            thread = new Thread(() -> record(input, output), "management-transcript");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for the order of the waiting callers; the answer comes as events into the file. */
    synchronized void askWhoWaits(String queue) {
        try {
            socket.getOutputStream()
                    .write(("Action: QueueStatus\r\nQueue: " + queue + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void record(BufferedReader input, BufferedWriter output) {
        try (input;
                output) {
            boolean first = true;
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
        } catch (IOException e) {
            // closed by the owner
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            thread.join(2_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
