package ir.khosh.desktop.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server's news: one WebSocket that is opened again whenever it breaks, falls silent or skips a number. It resumes
 * where it stopped. All state belongs to its own thread; the receiver is told on the screen's thread.
 */
public final class PushStream implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PushStream.class.getName());
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    private final Rest rest;
    private final Screen screen;
    private final PushReceiver receiver;
    private final Duration silenceLimit;
    private final ObjectMapper json = Json.mapper();
    private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(2));
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "push");
        created.setDaemon(true);
        return created;
    });

    private final Set<String> topics = new LinkedHashSet<>();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private int generation;
    private WebSocket socket;
    private String stream;
    private long sequence;
    private long heardAt;
    private boolean live;

    /** @param silenceLimit how long a connection may say nothing (a heartbeat comes each second) */
    public PushStream(Rest rest, Screen screen, PushReceiver receiver, Duration silenceLimit) {
        this.rest = rest;
        this.screen = screen;
        this.receiver = receiver;
        this.silenceLimit = silenceLimit;
    }

    public void open() {
        thread.execute(this::connect);
        long beat = Math.max(50, silenceLimit.toMillis() / 6);
        thread.scheduleWithFixedDelay(this::watch, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** News of this topic too, from now on and after each reconnection. */
    public void watch(String topic) {
        onThread(() -> {
            if (topics.add(topic)) {
                say("watch " + topic);
            }
        });
    }

    public void leave(String topic) {
        onThread(() -> {
            if (topics.remove(topic)) {
                say("leave " + topic);
            }
        });
    }

    /** One after the other, as the socket wants it; without a connection it is said when there is one. */
    private void say(String text) {
        WebSocket to = socket;
        if (to != null) {
            sending = sending.handle((sent, failed) -> null).thenCompose(before -> to.sendText(text, true));
        }
    }

    private void connect() {
        int mine = ++generation;
        rest.http()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + rest.token())
                .connectTimeout(CONNECT_WITHIN)
                .buildAsync(
                        address(),
                        new PushListener(
                                text -> onThread(() -> received(mine, text)), () -> onThread(() -> broken(mine))))
                .whenComplete((opened, error) -> onThread(() -> connected(mine, opened, error)));
    }

    private void connected(int mine, WebSocket opened, Throwable error) {
        if (mine != generation) {
            if (opened != null) {
                opened.abort();
            }
        } else if (error != null) {
            LOG.log(Level.FINE, "no push connection", error);
            if (isRefusal(error)) {
                screen.execute(receiver::refused);
            } else {
                broken(mine);
            }
        } else {
            socket = opened;
            heardAt = System.nanoTime();
            topics.forEach(topic -> say("watch " + topic));
        }
    }

    private static boolean isRefusal(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause instanceof WebSocketHandshakeException handshake
                && handshake.getResponse() != null
                && (handshake.getResponse().statusCode() == 401
                        || handshake.getResponse().statusCode() == 403);
    }

    private void received(int mine, String text) {
        if (mine != generation) {
            return;
        }
        heardAt = System.nanoTime();
        PushFrame frame;
        try {
            frame = json.readValue(text, PushFrame.class);
        } catch (IOException e) {
            LOG.warning("an unreadable push frame of " + text.length() + " characters was skipped");
            return;
        }
        if (frame.message() instanceof Push.Welcome welcome) {
            stream = welcome.stream();
            sequence = welcome.resumed() ? sequence : frame.sequence();
            live = true;
            backOff.reset();
        } else if (frame.sequence() > 0) {
            if (frame.sequence() <= sequence) {
                return;
            }
            if (sequence > 0 && frame.sequence() != sequence + 1) {
                LOG.warning("push frames are missing before " + frame.sequence() + "; reconnecting");
                broken(mine);
                return;
            }
            sequence = frame.sequence();
        }
        screen.execute(() -> receiver.received(frame));
    }

    private void watch() {
        if (socket != null && System.nanoTime() - heardAt > silenceLimit.toNanos()) {
            LOG.info("the push connection is silent; reconnecting");
            broken(generation);
        }
    }

    private void broken(int mine) {
        if (mine != generation) {
            return;
        }
        generation++;
        if (socket != null) {
            socket.abort();
            socket = null;
        }
        if (live) {
            live = false;
            screen.execute(receiver::lost);
        }
        thread.schedule(this::connect, backOff.next().toMillis(), TimeUnit.MILLISECONDS);
    }

    private URI address() {
        String base = rest.base().toString().replaceFirst("^http", "ws").replaceFirst("/$", "");
        return URI.create(
                base + "/push" + (stream == null ? "" : "?stream=" + Rest.encoded(stream) + "&after=" + sequence));
    }

    private void onThread(Runnable task) {
        if (!thread.isShutdown()) {
            thread.execute(task);
        }
    }

    @Override
    public void close() {
        onThread(() -> {
            generation++;
            if (socket != null) {
                socket.abort();
            }
            thread.shutdownNow();
        });
    }
}
