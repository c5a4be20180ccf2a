package ir.khosh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The public REST interface, spoken as any outside program would: paths and JSON, no class of the product. */
final class KhoshApi {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    private KhoshApi(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static KhoshApi signIn(String url, String username, String password) {
        JsonNode signedIn = new KhoshApi(url, null)
                .post(
                        "/api/sessions",
                        JSON.createObjectNode().put("username", username).put("password", password));
        return new KhoshApi(url, signedIn.path("token").asText());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As the provider of texts hands over what somebody sent. */
    static void text(String url, String secret, String from, String message) {
        String form =
                "from=" + encoded(from) + "&to=1633&message=" + encoded(message) + "&messageid=" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/inbound/sms"))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Khosh-Secret", secret)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 204) {
                throw new IllegalStateException("a text from outside was answered with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the server counts, as it tells any monitor. */
    static String metrics(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/metrics"))
                                    .timeout(Duration.ofSeconds(15))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        return accepted("GET", path, null, Map.of());
    }

    JsonNode post(String path, JsonNode body) {
        return accepted(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    JsonNode put(String path, JsonNode body) {
        return accepted("PUT", path, body, Map.of());
    }

    private JsonNode accepted(String method, String path, JsonNode body, Map<String, String> headers) {
        Answer answer = send(method, path, body, headers);
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + " -> " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    record Answer(int status, JsonNode body) {}

    Answer send(String method, String path, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(15));
        headers.forEach(request::header);
        request.header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            return new Answer(
                    response.statusCode(), text == null || text.isBlank() ? JSON.nullNode() : JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
