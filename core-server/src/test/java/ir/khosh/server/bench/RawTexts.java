package ir.khosh.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The peer of the outbox: sends texts out of its memory and forgets them; a failure is tried again until it succeeds. */
final class RawTexts {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI gateway;
    private final int atOnce;

    RawTexts(String gateway, int atOnce) {
        this.gateway = URI.create(gateway + "/v1/key/sms/send.json");
        this.atOnce = atOnce;
    }

    /** Returns at once; the gateway knows when all have come. */
    void send(int firstKey, int many, String text) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        for (int thread = 0; thread < atOnce; thread++) {
            threads.execute(() -> {
                for (int one = next.getAndIncrement(); one < many; one = next.getAndIncrement()) {
                    while (!taken(firstKey + one, text)) {
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                }
            });
        }
        threads.shutdown();
    }

    private boolean taken(int key, String text) {
        String form = "receptor=0912" + String.format("%07d", key) + "&localid=" + key + "&message="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(gateway)
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
