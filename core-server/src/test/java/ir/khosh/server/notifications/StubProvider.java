package ir.khosh.server.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A provider's gateway as a real HTTP server of this process, in the shape of Kavenegar or of Ghasedak. It can be out of
 * order, it can think before it answers, and it can take a text and cut the line before its answer.
 */
final class StubProvider implements AutoCloseable {

    enum Mood {
        WELL,
        OUT_OF_ORDER,
        /** Takes the text, then says nothing. */
        TAKES_SILENTLY,
        /** Loses the text and says nothing. */
        LOSES_SILENTLY,
        /** Takes the text, and neither answers nor hangs up; says nothing of earlier ones either. */
        TAKES_AND_HANGS,
        /** Accepts the line and does nothing at all. */
        HANGS
    }

    record Sent(String to, String text, String key, String messageId) {}

    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.WELL;
    private volatile Duration thought = Duration.ZERO;
    private volatile CountDownLatch patience = new CountDownLatch(1);

    StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/key/sms/", this::kavenegar);
        server.createContext("/v2/sms/", this::ghasedak);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whoever hangs is let go. */
    void become(Mood next) {
        mood = next;
        CountDownLatch waiting = patience;
        patience = new CountDownLatch(1);
        waiting.countDown();
    }

    /** How long it takes from having a text to its answer. */
    void thinkFor(Duration time) {
        thought = time;
    }

    /** What it will say of a message when it is asked. */
    void settle(String messageId, String status) {
        statuses.put(messageId, status);
    }

    List<Sent> sentTo(String number) {
        return sent.stream().filter(one -> one.to().equals(number)).toList();
    }

    List<Sent> sent() {
        return sent;
    }

    /** Keys of the texts whose whole answer it has given, in that order. */
    List<String> answered() {
        return answered;
    }

    /** Keys and message ids that it was asked for. */
    List<String> asked() {
        return asked;
    }

    private void kavenegar(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        String method = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        if (mood == Mood.OUT_OF_ORDER) {
            say(exchange, 503, "{}");
        } else if (mood == Mood.HANGS || mood == Mood.TAKES_AND_HANGS && !method.equals("send.json")) {
            hang(exchange);
        } else if (method.equals("send.json")) {
            Sent taken = take(form.get("receptor"), form.get("message"), form.get("localid"));
            answer(exchange, taken, "{\"return\":{\"status\":200},\"entries\":[{\"messageid\":%s,\"status\":1}]}");
        } else if (method.equals("statuslocalmessageid.json")) {
            asked.add(form.get("localid"));
            Sent known = byKey(form.get("localid"));
            say(exchange, 200, "{\"return\":{\"status\":200},\"entries\":[" + entry(known) + "]}");
        } else {
            asked.add(form.get("messageid"));
            StringBuilder entries = new StringBuilder();
            for (String id : form.get("messageid").split(",")) {
                entries.append(entries.isEmpty() ? "" : ",").append(entry(byId(id)));
            }
            say(exchange, 200, "{\"return\":{\"status\":200},\"entries\":[" + entries + "]}");
        }
    }

    private String entry(Sent known) {
        return known == null
                ? "{\"messageid\":0,\"status\":100}"
                : "{\"messageid\":" + known.messageId() + ",\"status\":" + statuses.getOrDefault(known.messageId(), "1")
                        + "}";
    }

    private void ghasedak(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        boolean signedIn = "second-key".equals(exchange.getRequestHeaders().getFirst("apikey"));
        if (mood == Mood.OUT_OF_ORDER || !signedIn) {
            say(exchange, 200, "{\"result\":{\"code\":" + (signedIn ? 500 : 401) + "},\"items\":null}");
        } else if (exchange.getRequestURI().getPath().endsWith("send/simple")) {
            Sent taken = take(form.get("receptor"), form.get("message"), form.get("checkid"));
            answer(exchange, taken, "{\"result\":{\"code\":200},\"items\":[%s]}");
        } else {
            asked.add(form.get("id"));
            Sent known = form.get("type").equals("2") ? byKey(form.get("id")) : byId(form.get("id"));
            say(
                    exchange,
                    200,
                    known == null
                            ? "{\"result\":{\"code\":200},\"items\":[]}"
                            : "{\"result\":{\"code\":200},\"items\":[{\"messageid\":\"" + known.messageId()
                                    + "\",\"status\":" + statuses.getOrDefault(known.messageId(), "0") + "}]}");
        }
    }

    private Sent take(String to, String text, String key) {
        Sent taken = new Sent(to, text, key, Long.toString(7_000 + sent.size()));
        if (mood != Mood.LOSES_SILENTLY) {
            sent.add(taken);
        }
        return taken;
    }

    private void answer(HttpExchange exchange, Sent taken, String json) throws IOException {
        if (mood == Mood.WELL) {
            await(thought);
            say(exchange, 200, json.formatted(taken.messageId()));
            answered.add(taken.key());
        } else if (mood == Mood.TAKES_AND_HANGS) {
            hang(exchange);
        } else {
            exchange.close();
        }
    }

    private void hang(HttpExchange exchange) {
        await(Duration.ofHours(1));
        exchange.close();
    }

    /** Shorter when its mood changes. */
    private void await(Duration longest) {
        try {
            patience.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Sent byKey(String key) {
        return sent.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }

    private Sent byId(String id) {
        return sent.stream()
                .filter(one -> one.messageId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        become(Mood.WELL);
        server.stop(0);
    }
}
