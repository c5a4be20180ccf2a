package ir.khosh.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A desktop's socket that remembers what it heard and when. */
public final class PushClient implements AutoCloseable {

    /** @param atNanos {@link System#nanoTime} at receipt */
    public record Heard(JsonNode frame, long atNanos) {
        public String kind() {
            return frame.path("message").path("kind").asText();
        }

        public JsonNode message() {
            return frame.path("message");
        }
    }

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile boolean closed;

    private PushClient(Api api, String query) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + api.token())
                .buildAsync(URI.create(api.url().replace("http", "ws") + "/push" + query), new Listener())
                .join();
    }

    public static PushClient open(Api api) {
        return new PushClient(api, "");
    }

    public static PushClient resume(Api api, String stream, long after) {
        return new PushClient(api, "?stream=" + stream + "&after=" + after);
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    heard.add(new Heard(Api.JSON.readTree(text.toString()), System.nanoTime()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed = true;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed = true;
        }
    }

    public void say(String text) {
        socket.sendText(text, true).join();
    }

    public List<Heard> heard() {
        return heard;
    }

    public boolean isClosed() {
        return closed;
    }

    public Optional<Heard> find(String kind, Predicate<JsonNode> message) {
        return heard.stream()
                .filter(one -> one.kind().equals(kind) && message.test(one.message()))
                .findFirst();
    }

    /** Waits up to 20 s. */
    public Heard await(String kind) {
        return await(kind, message -> true);
    }

    public Heard await(String kind, Predicate<JsonNode> message) {
        Awaitility.await("push " + kind)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> find(kind, message).isPresent());
        return find(kind, message).orElseThrow();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
