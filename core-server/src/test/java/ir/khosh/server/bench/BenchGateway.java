package ir.khosh.server.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gateway in the shape of Kavenegar as a real HTTP server. It counts each key that arrives, and after a number of
 * arrivals it is gone for a while: it closes its port, cuts what is under way, and comes back on the same port.
 */
final class BenchGateway implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Duration outage;
    private final AtomicInteger asked = new AtomicInteger();
    private final int port;
    private volatile Map<Long, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private volatile CountDownLatch awaited = new CountDownLatch(0);
    private volatile int outageAfter;
    private volatile long lastArrival;
    private volatile HttpServer server;

    BenchGateway(Duration outage) {
        this.outage = outage;
        server = open(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Forgets what came; {@code outageAfter} arrivals it is gone for a while, 0: never. */
    void expect(int messages, int outageAfter) {
        arrivals = new ConcurrentHashMap<>();
        awaited = new CountDownLatch(messages);
        asked.set(0);
        this.outageAfter = outageAfter;
    }

    /** @return whether every message that was expected has arrived */
    boolean awaitAll(Duration longest) throws InterruptedException {
        return awaited.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return {@link System#nanoTime()} of the last message that came for the first time */
    long lastArrival() {
        return lastArrival;
    }

    int arrived() {
        return arrivals.size();
    }

    long doubled() {
        return arrivals.values().stream().mapToLong(times -> times.get() - 1).sum();
    }

    /** How often it was asked what became of a message. */
    int asked() {
        return asked.get();
    }

    private HttpServer open(int at) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), BACKLOG);
            opened.setExecutor(threads);
            opened.createContext("/v1/", this::answer);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        if (method.equals("send.json")) {
            long key = Long.parseLong(field(form, "localid"));
            arrive(key);
            say(exchange, entry(key, 1));
        } else if (method.equals("statuslocalmessageid.json")) {
            asked.incrementAndGet();
            long key = Long.parseLong(field(form, "localid"));
            say(exchange, arrivals.containsKey(key) ? entry(key, 1) : entry(0, 100));
        } else {
            StringBuilder entries = new StringBuilder();
            for (String id : field(form, "messageid").split(",")) {
                entries.append(entries.isEmpty() ? "" : ",").append(entry(Long.parseLong(id), 1));
            }
            say(exchange, entries.toString());
        }
    }

    private void arrive(long key) {
        Map<Long, AtomicInteger> present = arrivals;
        if (present.computeIfAbsent(key, none -> new AtomicInteger()).incrementAndGet() == 1) {
            lastArrival = System.nanoTime();
            awaited.countDown();
            if (outageAfter > 0 && present.size() >= outageAfter) {
                outageAfter = 0;
                timer.execute(() -> server.stop(0));
                timer.schedule(() -> server = open(port), outage.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private static String entry(long id, int status) {
        return "{\"messageid\":" + id + ",\"status\":" + status + "}";
    }

    private static String field(String form, String name) {
        for (String pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static void say(HttpExchange exchange, String entries) throws IOException {
        byte[] body = ("{\"return\":{\"status\":200},\"entries\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }
}
