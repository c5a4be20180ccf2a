package ir.khosh.telephony.replay;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One listener of a transcript. */
final class ReplayedSession {

    private static final String LAST_LIST = "devicestatelist";
    private static final Map<String, String> LIST_ENDS = Map.of(
            "coreshowchannels",
            "CoreShowChannelsComplete",
            "queuestatus",
            "QueueStatusComplete",
            LAST_LIST,
            "DeviceStateListComplete");

    private final BufferedReader input;
    private final OutputStream output;
    private final List<String> blocks;
    private final Pace pace;
    private int booted;
    private boolean playing;

    ReplayedSession(Socket socket, Transcript transcript, Pace pace) throws IOException {
        socket.setTcpNoDelay(true);
        this.input = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.output = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        this.blocks = transcript.blocks();
        this.pace = pace;
    }

    void run() throws IOException {
        send("Asterisk Call Manager/11.0.0\r\n");
        for (Map<String, String> action = action(); action != null; action = action()) {
            answer(action.getOrDefault("action", "").toLowerCase(Locale.ROOT), action.getOrDefault("actionid", ""));
        }
    }

    private Map<String, String> action() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.isEmpty()) {
                return fields;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return null;
    }

    private void answer(String action, String id) throws IOException {
        String more =
                switch (action) {
                    case "challenge" -> "Challenge: 193163300\r\n";
                    case "coresettings" -> "AMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1\r\n";
                    default -> "";
                };
        send("Response: Success\r\nActionID: " + id + "\r\n" + more + "Message: replayed\r\n\r\n");
        if (action.equals("login")) {
            boot();
        } else if (action.equals("queuesummary")) {
            // all recorded calls are over in the end
            send("Event: QueueSummary\r\nQueue: citizens\r\nCallers: 0\r\nActionID: " + id + "\r\n\r\n"
                    + "Event: QueueSummaryComplete\r\nActionID: " + id + "\r\n\r\n");
        } else if (action.equals("parkedcalls")) {
            // older transcripts do not know this list
            send("Event: ParkedCallsComplete\r\nActionID: " + id + "\r\nTotal: 0\r\n\r\n");
        } else if (playing && LIST_ENDS.containsKey(action)) {
            send("Event: " + LIST_ENDS.get(action) + "\r\nActionID: " + id + "\r\nListItems: 0\r\n\r\n");
        } else if (action.equals(LAST_LIST)) {
            playing = true;
            ReplayedExchange.daemon(this::play, "replay-play");
        }
    }

    private void boot() throws IOException {
        while (booted < blocks.size() && !blocks.get(booted).startsWith("Event: FullyBooted")) {
            booted++;
        }
        if (booted < blocks.size()) {
            send(blocks.get(booted++));
        }
    }

    private void play() {
        try {
            double before = Double.NaN;
            for (String block : blocks.subList(booted, blocks.size())) {
                if (pace == Pace.ORIGINAL) {
                    before = pause(before, block);
                    send(block);
                } else {
                    write(block);
                }
            }
            send("");
        } catch (IOException e) {
            // the listener is gone
        }
    }

    private static double pause(double before, String block) {
        int at = block.indexOf("\r\nTimestamp: ");
        if (at < 0) {
            return before;
        }
        int from = at + "\r\nTimestamp: ".length();
        double now = Double.parseDouble(block.substring(from, block.indexOf('\r', from)));
        if (now > before) {
            LockSupport.parkNanos((long) ((now - before) * TimeUnit.SECONDS.toNanos(1)));
        }
        return now;
    }

    private synchronized void write(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private synchronized void send(String text) throws IOException {
        write(text);
        output.flush();
    }
}
