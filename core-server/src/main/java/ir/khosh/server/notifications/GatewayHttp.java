package ir.khosh.server.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One form sent to a provider, and its answers told apart by what they prove. */
@Singleton
class GatewayHttp {

    sealed interface Answer {
        /** @param body missing when it was no JSON */
        record Spoken(int status, JsonNode body) implements Answer {

            /** The gateway, or a proxy before it, broke in the middle. */
            boolean provesNothing() {
                return status == 500 || status == 502 || status == 504;
            }
        }

        /** Nothing was sent. */
        record Unreachable() implements Answer {}

        /** Something may have been sent. */
        record Silent(String reason) implements Answer {}
    }

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ObjectMapper json;

    @Inject
    GatewayHttp(ObjectMapper json) {
        this.json = json;
    }

    /** @param headers name, value, name, value … */
    Answer post(String url, Map<String, String> form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(
                    request.POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer.Spoken(response.statusCode(), read(response.body()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Answer.Unreachable();
        } catch (IOException e) {
            return new Answer.Silent("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("interrupted");
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
