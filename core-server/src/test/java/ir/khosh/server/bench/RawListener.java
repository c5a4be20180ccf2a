package ir.khosh.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The least that can listen to an exchange: a socket, lines, and the moment at which each ringing phone was known. */
final class RawListener implements AutoCloseable {

    private final Socket socket;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();

    RawListener(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.getOutputStream()
                .write("Action: Login\r\nUsername: raw\r\nSecret: raw\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Thread thread = new Thread(this::listen, "raw-listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** By call, {@link System#nanoTime}. */
    Map<String, Long> heard() {
        return heard;
    }

    private void listen() {
        try (BufferedReader input =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            boolean offer = false;
            String call = "";
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                if (line.startsWith("Event: ")) {
                    offer = line.equals("Event: AgentCalled");
                } else if (line.startsWith("Uniqueid: ")) {
                    call = line.substring("Uniqueid: ".length());
                } else if (line.isEmpty() && offer) {
                    heard.put(call, System.nanoTime());
                    offer = false;
                }
            }
        } catch (IOException e) {
            // closed by its owner
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
