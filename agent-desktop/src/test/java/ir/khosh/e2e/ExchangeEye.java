package ir.khosh.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Asks the exchange itself which citizens' calls it has, on a socket of its own; shares nothing with the product. */
final class ExchangeEye implements AutoCloseable {

    private static final String CITIZENS = "PJSIP/trunk-";

    private final Socket socket;
    private final BufferedReader input;
    private int asked;

    ExchangeEye(Properties bridge) {
        try {
            socket = new Socket(bridge.getProperty("ami.host"), Integer.parseInt(bridge.getProperty("ami.port")));
            input = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say("Action: Login\r\nEvents: off\r\nUsername: " + bridge.getProperty("ami.username") + "\r\nSecret: "
                    + bridge.getProperty("ami.secret") + "\r\n\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of those who are in a queue or speak. */
    Set<String> calls() {
        try {
            String id = "eye-" + ++asked;
            say("Action: CoreShowChannels\r\nActionID: " + id + "\r\n\r\n");
            Set<String> calls = new TreeSet<>();
            while (true) {
                Map<String, String> message = message();
                if (!id.equals(message.get("ActionID"))) {
                    continue;
                }
                if ("CoreShowChannelsComplete".equals(message.get("Event"))) {
                    return calls;
                }
                boolean inQueue = "Queue".equals(message.get("Application"));
                boolean speaks = !message.getOrDefault("BridgeId", "").isEmpty();
                if (message.getOrDefault("Channel", "").startsWith(CITIZENS) && (inQueue || speaks)) {
                    calls.add(message.get("Uniqueid"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> message() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = input.readLine(); ; line = input.readLine()) {
            if (line == null) {
                throw new IOException("the exchange hung up");
            }
            if (line.isEmpty()) {
                return fields;
            }
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
    }

    private void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
