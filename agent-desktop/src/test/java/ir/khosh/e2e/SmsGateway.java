package ir.khosh.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A provider's HTTP gateway on a free port: takes texts the way Kavenegar does and writes each into a file. */
final class SmsGateway implements AutoCloseable {

    private final HttpServer server;
    private final Path file;
    private final AtomicLong messageIds = new AtomicLong(1_000);
    private final List<Text> texts = new CopyOnWriteArrayList<>();

    /** @param localId the sender's own key for this text */
    record Text(String to, String message, String localId) {}

    SmsGateway(Path file) {
        try {
            this.file = file;
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext("/", this::receive);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Text> texts() {
        return texts;
    }

    /** Begins anew, in the file too. */
    synchronized void forget() {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.clear();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        if (!exchange.getRequestURI().getPath().endsWith("/sms/send.json")) {
            say(exchange, 404, "{}");
            return;
        }
        Text text = new Text(form.get("receptor"), form.get("message"), form.get("localid"));
        long id = messageIds.incrementAndGet();
        ObjectNode line = KhoshApi.object()
                .put("at", Instant.now().toString())
                .put("to", text.to())
                .put("message", text.message())
                .put("localid", text.localId());
        synchronized (this) {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        }
        texts.add(text);
        say(
                exchange,
                200,
                "{\"return\":{\"status\":200,\"message\":\"ok\"},\"entries\":[{\"messageid\":" + id
                        + ",\"status\":1,\"receptor\":\"" + text.to() + "\"}]}");
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] answer = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length);
        try (var body = exchange.getResponseBody()) {
            body.write(answer);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
