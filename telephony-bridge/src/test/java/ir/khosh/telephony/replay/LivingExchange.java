package ir.khosh.telephony.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * An exchange whose calls go on whether anybody listens or not: recorded traffic is said to whoever is signed in, and
 * who asks gets what there is at that moment. It can hold its breath, so that others may be compared with it. Also a
 * program of its own, for scenarios: {@code LivingExchange SEED} prints {@code ready exchange port=N calls=N events=N},
 * begins a busy hour at the line {@code begin} and prints {@code over}.
 */
public final class LivingExchange implements AutoCloseable {

    private static final String BOOTED = "Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n";
    private static final int AT_ONCE = 64;
    private static final int MOST_AT_ONCE = 32_768;

    private final SeededTraffic traffic;
    private final ReplayedFloor floor = new ReplayedFloor();
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private int next;
    private long now;
    private long left;
    private double epoch = SeededTraffic.EPOCH;
    private boolean breathes = true;
    private volatile boolean closed;

    LivingExchange(SeededTraffic traffic) throws IOException {
        this.traffic = traffic;
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        ReplayedExchange.daemon(this::accept, "living-accept");
    }

    public static void main(String[] arguments) throws IOException {
        SeededTraffic traffic = SeededTraffic.busyHour(Long.parseLong(arguments[0]));
        try (LivingExchange exchange = new LivingExchange(traffic);
                BufferedReader input =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            System.out.println("ready exchange port=" + exchange.port() + " calls=" + traffic.calls() + " events="
                    + traffic.size());
            input.readLine();
            exchange.beginAt(Clock.systemUTC().millis() / 1e3);
            while (!exchange.isOver()) {
                LockSupport.parkNanos(10_000_000);
            }
            System.out.println("over");
            // stays for those who look after the last call
            input.readLine();
        }
    }

    int port() {
        return server.getLocalPort();
    }

    void begin() {
        beginAt(SeededTraffic.EPOCH);
    }

    /** @param epochSeconds by its own time stamps */
    private void beginAt(double epochSeconds) {
        epoch = epochSeconds;
        ReplayedExchange.daemon(this::play, "living-play");
    }

    synchronized boolean isOver() {
        return next == traffic.size();
    }

    /** Milliseconds of its own time, which stands still while it holds its breath. */
    synchronized long nowMillis() {
        return now;
    }

    /** Asks while nothing happens. */
    synchronized <T> T look(Function<ReplayedFloor, T> question) {
        return question.apply(floor);
    }

    synchronized void holdBreath() {
        breathes = false;
    }

    synchronized void breathe() {
        breathes = true;
    }

    private void play() {
        long last = System.nanoTime();
        while (!closed) {
            long nanos = System.nanoTime();
            step(nanos - last);
            last = nanos;
            LockSupport.parkNanos(1_000_000);
        }
    }

    private synchronized void step(long nanos) {
        if (!breathes) {
            return;
        }
        left += nanos;
        now += left / 1_000_000;
        left %= 1_000_000;
        for (int i = 0; i < AT_ONCE && next < traffic.size() && traffic.atMillis(next) <= now; i++) {
            String block = traffic.block(next++, epoch);
            floor.hear(block);
            sessions.forEach(session -> session.tell(block));
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Session session = new Session(server.accept());
                ReplayedExchange.daemon(session::serve, "living-session");
                ReplayedExchange.daemon(session::write, "living-writer");
            } catch (IOException e) {
                if (!closed) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private final class Session {

        private final Socket socket;
        private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
        private volatile boolean over;

        Session(Socket socket) {
            this.socket = socket;
        }

        void tell(String block) {
            waiting.add(block);
        }

        void write() {
            try (OutputStream output = socket.getOutputStream()) {
                while (!over) {
                    StringBuilder text = new StringBuilder(waiting.take());
                    while (text.length() < MOST_AT_ONCE && !waiting.isEmpty()) {
                        text.append(waiting.take());
                    }
                    output.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                // the listener is gone
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                sessions.remove(this);
            }
        }

        void serve() {
            try (socket;
                    BufferedReader input = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
                tell("Asterisk Call Manager/11.0.0\r\n");
                Map<String, String> action = new HashMap<>();
                for (String line = input.readLine(); line != null; line = input.readLine()) {
                    int colon = line.indexOf(':');
                    if (line.isEmpty()) {
                        answer(action.getOrDefault("action", ""), action.getOrDefault("actionid", ""));
                        action.clear();
                    } else if (colon > 0) {
                        action.put(
                                line.substring(0, colon).toLowerCase(Locale.ROOT),
                                line.substring(colon + 1).strip());
                    }
                }
            } catch (IOException e) {
                // the listener is gone
            } finally {
                over = true;
                sessions.remove(this);
                tell("");
            }
        }

        private void answer(String action, String id) {
            synchronized (LivingExchange.this) {
                String more =
                        switch (action.toLowerCase(Locale.ROOT)) {
                            case "challenge" -> "Challenge: 193163300\r\n";
                            case "coresettings" -> "AMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1\r\n";
                            default -> "";
                        };
                tell("Response: Success\r\nActionID: " + id + "\r\n" + more + "Message: done\r\n\r\n");
                switch (action.toLowerCase(Locale.ROOT)) {
                    case "login" -> {
                        sessions.add(this);
                        tell(BOOTED);
                    }
                    case "coreshowchannels" -> list(floor.channels(id), "CoreShowChannels", id);
                    case "queuestatus" -> list(floor.entries(id), "QueueStatus", id);
                    case "devicestatelist" -> list(List.of(), "DeviceStateList", id);
                    case "parkedcalls" -> list(List.of(), "ParkedCalls", id);
                    case "queuesummary" ->
                        list(
                                List.of("Event: QueueSummary\r\nQueue: citizens\r\nCallers: "
                                        + floor.entries(id).size() + "\r\nActionID: " + id + "\r\n\r\n"),
                                "QueueSummary",
                                id);
                    default -> {}
                }
            }
        }

        private void list(List<String> items, String name, String id) {
            items.forEach(this::tell);
            tell("Event: " + name + "Complete\r\nActionID: " + id + "\r\nEventList: Complete\r\nListItems: "
                    + items.size() + "\r\n\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        for (Session session : sessions) {
            session.socket.close();
        }
    }
}
