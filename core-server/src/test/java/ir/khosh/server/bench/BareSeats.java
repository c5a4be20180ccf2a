package ir.khosh.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Signs seats in and out over the management socket as a shell script would, then hangs up: nobody listens. */
final class BareSeats {

    private final Properties bridge = new Properties();

    BareSeats(Path bridgeFile) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(bridgeFile)) {
            bridge.load(reader);
        }
    }

    void signIn(List<String> seats) throws IOException {
        say("QueueAdd", seats);
    }

    void signOut(List<String> seats) throws IOException {
        say("QueueRemove", seats);
    }

    private void say(String action, List<String> seats) throws IOException {
        try (Socket socket =
                        new Socket(bridge.getProperty("ami.host"), Integer.parseInt(bridge.getProperty("ami.port")));
                BufferedReader answers = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            StringBuilder words = new StringBuilder("Action: Login\r\nEvents: off\r\nUsername: "
                    + bridge.getProperty("ami.username") + "\r\nSecret: " + bridge.getProperty("ami.secret")
                    + "\r\n\r\n");
            for (String seat : seats) {
                words.append("Action: ")
                        .append(action)
                        .append("\r\nQueue: citizens\r\nInterface: PJSIP/")
                        .append(seat)
                        .append("\r\n\r\n");
            }
            words.append("Action: Logoff\r\n\r\n");
            socket.getOutputStream().write(words.toString().getBytes(StandardCharsets.US_ASCII));
            while (answers.readLine() != null) {
                // until it says good-bye and hangs up
            }
        }
    }
}
