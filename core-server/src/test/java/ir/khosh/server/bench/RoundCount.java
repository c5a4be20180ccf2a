package ir.khosh.server.bench;

import ir.khosh.server.running.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many sockets that only note when the last of them had a round's frame. */
final class RoundCount {

    private final int readers;
    private volatile String mark = "none";
    private volatile CountDownLatch waiting = new CountDownLatch(0);
    private volatile long lastAt;

    RoundCount(int readers) {
        this.readers = readers;
    }

    void await(int round) {
        waiting = new CountDownLatch(readers);
        mark = "\"silentMillis\":" + round;
    }

    /** @return {@link System#nanoTime} when the last frame was there */
    long finished(Duration limit) throws InterruptedException {
        if (!waiting.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(waiting.getCount() + " of " + readers + " never had the frame");
        }
        return lastAt;
    }

    WebSocket open(HttpClient client, Api supervisor, String path) {
        WebSocket socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + supervisor.token())
                .buildAsync(URI.create(supervisor.url().replaceFirst("http", "ws") + path), new Reader())
                .join();
        socket.sendText("watch board", true).join();
        return socket;
    }

    private final class Reader implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                if (text.indexOf(mark) >= 0) {
                    lastAt = System.nanoTime();
                    waiting.countDown();
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
