package ir.khosh.server.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.values.PhoneNumber;
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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Speaks as Kavenegar's {@code sms/send.json} does. */
@Singleton
class HttpSmsGateway implements SmsChannel {

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Optional<String> url;
    private final String key;
    private final ObjectMapper json;

    @Inject
    HttpSmsGateway(
            ObjectMapper json,
            @ConfigProperty(name = "khosh.sms.url") Optional<String> url,
            @ConfigProperty(name = "khosh.sms.key") Optional<String> key,
            @ConfigProperty(name = "khosh.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "khosh.http.port") int httpPort) {
        this.json = json;
        this.url = url.isEmpty() && demo ? Optional.of("http://127.0.0.1:" + httpPort + "/demo/sms") : url;
        this.key = key.orElse("demo");
    }

    @Override
    public boolean isConfigured() {
        return url.isPresent();
    }

    @Override
    public Outcome send(long localId, PhoneNumber to, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.orElseThrow() + "/v1/" + key + "/sms/send.json"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "receptor=" + encoded(to.value()) + "&message=" + encoded(text) + "&localid=" + localId))
                .build();
        try {
            return outcome(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.Unavailable("gateway-unreachable");
        } catch (IOException e) {
            return new Outcome.Unknown("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
    }

    /** Status words of the gateway: 411 to 415 say that the number or the text is bad, 418 that credit is out. */
    private Outcome outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500 || status == 429 || status == 418) {
            return new Outcome.Unavailable("http-" + status);
        }
        if (status != 200) {
            return new Outcome.Refused("http-" + status);
        }
        try {
            JsonNode answer = json.readTree(response.body());
            JsonNode id = answer.path("entries").path(0).path("messageid");
            return id.isMissingNode() ? new Outcome.Unknown("answer-unreadable") : new Outcome.Taken(id.asText());
        } catch (JsonProcessingException e) {
            return new Outcome.Unknown("answer-unreadable");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
