package ir.khosh.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Speaks to the running server as a client would. Safe for use by several threads. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String baseUrl;
    private final String token;

    public Api(String baseUrl) {
        this(baseUrl, null);
    }

    private Api(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static ObjectNode json(Object value) {
        return JSON.valueToTree(value);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Api signIn(String username, String password) {
        Answer answer = post("/api/sessions", object().put("username", username).put("password", password))
                .status(200, 201);
        return new Api(baseUrl, answer.body().path("token").asText());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonNode body) {
        return send(
                request(path).POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
    }

    /** With an idempotency key. */
    public Answer post(String path, JsonNode body, String key) {
        return send(request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body.toString())));
    }

    public Answer put(String path, JsonNode body) {
        return send(request(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = response.body();
            return new Answer(response.statusCode(), body.isBlank() ? JSON.nullNode() : JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param body JSON null when there was none */
    public record Answer(int status, JsonNode body) {

        /** Fails unless the status is one of these. */
        public Answer status(int... expected) {
            assertThat(Arrays.stream(expected).boxed())
                    .as("answer %s: %s", status, body)
                    .contains(status);
            return this;
        }

        public String text(String field) {
            return body.path(field).asText();
        }
    }
}
