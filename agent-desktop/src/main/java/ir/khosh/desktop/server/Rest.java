package ir.khosh.desktop.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.wire.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's REST interface as seen from one session. Calls return at once; answers arrive on the screen's thread. */
public final class Rest {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(4);
    private static final Duration IMPORT_WITHIN = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI base;
    private final Screen screen;
    private final String token;
    private final ObjectMapper json = Json.mapper();

    private Rest(HttpClient http, URI base, Screen screen, String token) {
        this.http = http;
        this.base = base;
        this.screen = screen;
        this.token = token;
    }

    /** Without a session. */
    public static Rest at(URI base, Screen screen) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        return new Rest(http, base, screen, null);
    }

    public Rest withToken(String sessionToken) {
        return new Rest(http, base, screen, sessionToken);
    }

    HttpClient http() {
        return http;
    }

    URI base() {
        return base;
    }

    String token() {
        return token;
    }

    public <T> Answer<T> get(String path, Map<String, ?> query, Class<T> type) {
        return send(request(path + queryText(query)).GET(), json.constructType(type));
    }

    Answer<Map<?, ?>> getMap(String path) {
        return send(request(path).GET(), json.constructType(Map.class));
    }

    public <T> Answer<List<T>> list(String path, Map<String, ?> query, Class<T> element) {
        return send(
                request(path + queryText(query)).GET(),
                json.getTypeFactory().constructCollectionType(List.class, element));
    }

    /** A file, as it comes. */
    Answer<byte[]> bytes(String path, Map<String, ?> query) {
        return bytes(request(path + queryText(query)).GET().build());
    }

    private Answer<byte[]> bytes(HttpRequest ready) {
        return new Answer<>(http.sendAsync(ready, BodyHandlers.ofByteArray())
                .handle((response, error) -> error != null
                        ? Reply.<byte[]>failed(Failure.unreachable())
                        : response.statusCode() < 300
                                ? Reply.of(response.body())
                                : Reply.<byte[]>failed(
                                        Failure.ofStatus(response.statusCode(), problem(response.body()))))
                .thenApplyAsync(reply -> reply, screen));
    }

    /** A picture, as it comes. */
    Answer<byte[]> picture(String path) {
        return bytes(request(path).setHeader("Accept", "image/jpeg").GET().build());
    }

    /** A recorded sound, as it comes; it may take longer than other requests. */
    Answer<byte[]> sound(String path) {
        return bytes(request(path, IMPORT_WITHIN)
                .setHeader("Accept", "audio/wav, application/problem+json")
                .GET()
                .build());
    }

    /** The answer as it came, such as a table to be kept in a file. */
    public Answer<String> getText(String path) {
        return send(request(path, IMPORT_WITHIN).header("Accept", "text/csv").GET(), json.constructType(String.class));
    }

    /** Sends a table; it may take longer than other requests. */
    public <T> Answer<T> postText(String path, String csv, Class<T> type) {
        return send(
                request(path, IMPORT_WITHIN).POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8)),
                json.constructType(type));
    }

    /** Sends a file as it is; it may take longer than other requests. */
    <T> Answer<T> postBytes(String path, byte[] content, Class<T> type) {
        return send(request(path, IMPORT_WITHIN).POST(BodyPublishers.ofByteArray(content)), json.constructType(type));
    }

    public <T> Answer<T> post(String path, Object body, Class<T> type) {
        return send(request(path).POST(body(body)), json.constructType(type));
    }

    /** @param key the same for every try of the same thing, so that it happens once */
    public <T> Answer<T> post(String path, Object body, String key, Class<T> type) {
        return send(request(path).header("Idempotency-Key", key).POST(body(body)), json.constructType(type));
    }

    public <T> Answer<T> put(String path, Object body, Class<T> type) {
        return send(request(path).PUT(body(body)), json.constructType(type));
    }

    public Answer<Void> delete(String path) {
        return send(request(path).DELETE(), json.constructType(Void.class));
    }

    private HttpRequest.Builder request(String path) {
        return request(path, ANSWER_WITHIN);
    }

    private HttpRequest.Builder request(String path, Duration within) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(within)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "fa");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.BodyPublisher body(Object body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be sent: " + body.getClass(), e);
        }
    }

    private <T> Answer<T> send(HttpRequest.Builder request, JavaType type) {
        HttpRequest ready = request.header("Content-Type", "application/json").build();
        return new Answer<>(http.sendAsync(ready, BodyHandlers.ofByteArray())
                .handle((response, error) ->
                        error == null ? this.<T>read(response, type) : Reply.<T>failed(Failure.unreachable()))
                .thenApplyAsync(reply -> reply, screen));
    }

    private <T> Reply<T> read(HttpResponse<byte[]> response, JavaType type) {
        byte[] body = response.body();
        try {
            if (response.statusCode() < 300) {
                boolean empty = body.length == 0 || type.hasRawClass(Void.class);
                return Reply.of(
                        empty ? null : type.hasRawClass(String.class) ? text(body) : json.readValue(body, type));
            }
            return Reply.failed(Failure.ofStatus(response.statusCode(), problem(body)));
        } catch (IOException e) {
            return Reply.failed(Failure.ofStatus(502, null));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T text(byte[] body) {
        return (T) new String(body, StandardCharsets.UTF_8);
    }

    private Problem problem(byte[] body) {
        try {
            return json.readValue(body, Problem.class);
        } catch (IOException e) {
            return null;
        }
    }

    private static String queryText(Map<String, ?> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .map(entry ->
                                entry.getKey() + "=" + encoded(entry.getValue().toString()))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** For one segment of a path or one value of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
