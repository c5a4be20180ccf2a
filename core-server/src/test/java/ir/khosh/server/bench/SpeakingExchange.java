package ir.khosh.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Speaks the exchange's management language over TCP: takes any sign-in, keeps seats as it is told, and says every event
 * to all listeners in the same bytes.
 */
final class SpeakingExchange implements AutoCloseable {

    private static final String FULLY_BOOTED =
            "Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n";
    private static final Map<String, String> LIST_ENDS = Map.of(
            "coreshowchannels",
            "CoreShowChannelsComplete",
            "queuestatus",
            "QueueStatusComplete",
            "devicestatelist",
            "DeviceStateListComplete",
            "parkedcalls",
            "ParkedCallsComplete",
            "queuesummary",
            "QueueSummaryComplete");

    private final ServerSocket server;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> queuesOfSeat = new HashMap<>();

    SpeakingExchange() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Somebody has signed in and hears every event. */
    boolean isHeardBy(String username) {
        return listeners.stream().anyMatch(listener -> listener.signedIn && listener.username.equals(username));
    }

    /** To every listener, none of them always first. */
    void say(String event, int turn) throws IOException {
        byte[] bytes = event.getBytes(StandardCharsets.ISO_8859_1);
        List<Listener> order = new ArrayList<>(listeners);
        Collections.rotate(order, turn);
        for (Listener listener : order) {
            if (listener.signedIn) {
                listener.write(bytes);
            }
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Listener listener = new Listener(socket);
                listeners.add(listener);
                daemon(listener::serve);
            } catch (IOException e) {
                return;
            }
        }
    }

    private final class Listener {

        private final Socket socket;
        private final OutputStream output;
        private volatile boolean signedIn;
        private volatile String username = "";

        Listener(Socket socket) throws IOException {
            this.socket = socket;
            this.output = socket.getOutputStream();
        }

        synchronized void write(byte[] bytes) throws IOException {
            output.write(bytes);
        }

        private void send(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void serve() {
            try (socket;
                    BufferedReader input = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                send("Asterisk Call Manager/11.0.0\r\n");
                Map<String, String> action = new HashMap<>();
                for (String line = input.readLine(); line != null; line = input.readLine()) {
                    int colon = line.indexOf(':');
                    if (line.isEmpty()) {
                        answer(action);
                        action.clear();
                    } else if (colon > 0) {
                        action.put(
                                line.substring(0, colon).toLowerCase(Locale.ROOT),
                                line.substring(colon + 1).strip());
                    }
                }
            } catch (IOException e) {
                // the listener hung up
            } finally {
                listeners.remove(this);
            }
        }

        private void answer(Map<String, String> action) throws IOException {
            String name = action.getOrDefault("action", "").toLowerCase(Locale.ROOT);
            String id = "ActionID: " + action.getOrDefault("actionid", "") + "\r\n";
            String more =
                    switch (name) {
                        case "challenge" -> "Challenge: 193163300\r\n";
                        case "coresettings" -> "AMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1\r\n";
                        default -> "";
                    };
            send("Response: Success\r\n" + id + more + "Message: done\r\n\r\n");
            if (name.equals("login")) {
                username = action.getOrDefault("username", "");
                signedIn = true;
                send(FULLY_BOOTED);
            } else if (LIST_ENDS.containsKey(name)) {
                send("Event: " + LIST_ENDS.get(name) + "\r\n" + id + "EventList: Complete\r\nListItems: 0\r\n\r\n");
            } else if (name.startsWith("queue")) {
                seat(name, action);
            }
        }
    }

    private synchronized void seat(String action, Map<String, String> fields) throws IOException {
        String seat = fields.getOrDefault("interface", "");
        List<String> queues = queuesOfSeat.computeIfAbsent(seat, none -> new ArrayList<>());
        switch (action) {
            case "queueadd" -> {
                queues.add(fields.get("queue"));
                say(member("QueueMemberAdded", seat, fields.get("queue"), "0"), 0);
            }
            case "queueremove" -> {
                queues.remove(fields.get("queue"));
                say(member("QueueMemberRemoved", seat, fields.get("queue"), "0"), 0);
            }
            case "queuepause" -> {
                String paused = fields.get("paused").matches("1|true|yes") ? "1" : "0";
                for (String queue : queues) {
                    say(member("QueueMemberPause", seat, queue, paused), 0);
                }
            }
            default -> {
                // the order of waiting callers, which nobody here has
            }
        }
    }

    private static String member(String event, String seat, String queue, String paused) {
        return "Event: " + event + "\r\nPrivilege: agent,all\r\nQueue: " + queue + "\r\nMemberName: " + seat
                + "\r\nInterface: " + seat + "\r\nStateInterface: " + seat
                + "\r\nMembership: dynamic\r\nPenalty: 0\r\nCallsTaken: 0\r\nLastCall: 0\r\nLastPause: 0"
                + "\r\nLoginTime: 0\r\nInCall: 0\r\nStatus: 1\r\nPaused: " + paused
                + "\r\nPausedReason: \r\nRinginuse: 0\r\nWrapuptime: 0\r\n\r\n";
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "speaking-exchange");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Listener listener : listeners) {
            listener.socket.close();
        }
    }
}
