package ir.khosh.server.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Speaks as the second version of Ghasedak's REST interface does. The real result is in the body's code. */
@Singleton
class Ghasedak implements NoticeProvider {

    private static final String BY_MESSAGE_ID = "1";
    private static final String BY_OUR_KEY = "2";

    /** The number or the text is bad. */
    private static final Set<Integer> REFUSALS = Set.of(10, 11, 12, 406);

    private static final Set<String> FAILED = Set.of("2", "16", "27");

    private final GatewayHttp http;
    private final Optional<String> url;
    private final String key;
    private final Optional<String> line;

    @Inject
    Ghasedak(
            GatewayHttp http,
            @ConfigProperty(name = "khosh.sms.ghasedak.url") Optional<String> url,
            @ConfigProperty(name = "khosh.sms.ghasedak.key") Optional<String> key,
            @ConfigProperty(name = "khosh.sms.ghasedak.line") Optional<String> line) {
        this.http = http;
        this.url = url;
        this.key = key.orElse("");
        this.line = line;
    }

    @Override
    public String name() {
        return "ghasedak";
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.SMS;
    }

    @Override
    public boolean isConfigured() {
        return url.isPresent();
    }

    @Override
    public Duration memory() {
        return Duration.ofHours(11);
    }

    @Override
    public Sending send(Envelope envelope) {
        Map<String, String> form = new HashMap<>(Map.of(
                "receptor", envelope.to().value(),
                "message", envelope.text(),
                "checkid", Long.toString(envelope.key())));
        line.ifPresent(number -> form.put("linenumber", number));
        GatewayHttp.Answer answer = http.post(url.orElseThrow() + "/v2/sms/send/simple", form, "apikey", key);
        if (answer instanceof GatewayHttp.Answer.Unreachable) {
            return new Sending.Unavailable("gateway-unreachable");
        }
        if (answer instanceof GatewayHttp.Answer.Silent silent) {
            return new Sending.Unknown(silent.reason());
        }
        GatewayHttp.Answer.Spoken spoken = (GatewayHttp.Answer.Spoken) answer;
        if (spoken.provesNothing()) {
            return new Sending.Unknown("http-" + spoken.status());
        }
        int code = code(spoken);
        if (code != 200) {
            return REFUSALS.contains(code)
                    ? new Sending.Refused("code-" + code)
                    : new Sending.Unavailable("code-" + code);
        }
        String messageId = spoken.body().path("items").path(0).asText("");
        return messageId.isEmpty() ? new Sending.Unknown("answer-unreadable") : new Sending.Taken(messageId);
    }

    @Override
    public Fate fateOf(long ourKey) {
        GatewayHttp.Answer answer = status(Long.toString(ourKey), BY_OUR_KEY);
        if (answer instanceof GatewayHttp.Answer.Spoken spoken && code(spoken) == 200) {
            JsonNode items = spoken.body().path("items");
            return items.isArray()
                    ? items.isEmpty() ? new Fate.NotKnown() : fate(items.path(0))
                    : new Fate.Unsaid("answer-unreadable");
        }
        return new Fate.Unsaid(
                answer instanceof GatewayHttp.Answer.Spoken spoken ? "code-" + code(spoken) : "no-answer");
    }

    @Override
    public Map<String, Fate> fatesOf(List<String> messageIds) {
        Map<String, Fate> fates = new HashMap<>();
        if (status(String.join(",", messageIds), BY_MESSAGE_ID) instanceof GatewayHttp.Answer.Spoken spoken
                && code(spoken) == 200) {
            spoken.body()
                    .path("items")
                    .forEach(item -> fates.put(item.path("messageid").asText(), fate(item)));
        }
        return fates;
    }

    private GatewayHttp.Answer status(String id, String type) {
        return http.post(url.orElseThrow() + "/v2/sms/status", Map.of("id", id, "type", type), "apikey", key);
    }

    private static int code(GatewayHttp.Answer.Spoken spoken) {
        return spoken.status() == 200
                ? spoken.body().path("result").path("code").asInt(0)
                : spoken.status();
    }

    private Fate fate(JsonNode item) {
        String id = item.path("messageid").asText("");
        String status = item.path("status").asText();
        return id.isEmpty() || id.equals("0") || status.equals("-1")
                ? new Fate.NotKnown()
                : new Fate.Known(id, deliveryOf(status));
    }

    @Override
    public Delivery deliveryOf(String status) {
        return status.equals("1")
                ? Delivery.DELIVERED
                : FAILED.contains(status) ? Delivery.UNDELIVERED : Delivery.UNDER_WAY;
    }
}
