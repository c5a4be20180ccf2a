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

/** Speaks as Kavenegar's REST interface does; in a demonstration to the gateway inside this server. */
@Singleton
class Kavenegar implements NoticeProvider {

    /** The number or the text is bad; every other failure is the account's or the gateway's. */
    private static final Set<Integer> REFUSALS = Set.of(411, 413, 414, 415, 417, 422);

    private static final Set<String> FAILED = Set.of("6", "11", "13", "14");

    private final GatewayHttp http;
    private final Optional<String> url;
    private final String key;
    private final Optional<String> sender;

    @Inject
    Kavenegar(
            GatewayHttp http,
            @ConfigProperty(name = "khosh.sms.url") Optional<String> url,
            @ConfigProperty(name = "khosh.sms.key") Optional<String> key,
            @ConfigProperty(name = "khosh.sms.sender") Optional<String> sender,
            @ConfigProperty(name = "khosh.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "khosh.http.port") int httpPort) {
        this.http = http;
        this.url = url.isEmpty() && demo ? Optional.of("http://127.0.0.1:" + httpPort + "/demo/sms") : url;
        this.key = key.orElse("demo");
        this.sender = sender;
    }

    @Override
    public String name() {
        return "kavenegar";
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
                "localid", Long.toString(envelope.key())));
        sender.ifPresent(line -> form.put("sender", line));
        GatewayHttp.Answer answer = http.post(method("send"), form);
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
        if (spoken.status() != 200) {
            String reason = "http-" + spoken.status();
            return REFUSALS.contains(spoken.status()) ? new Sending.Refused(reason) : new Sending.Unavailable(reason);
        }
        String messageId =
                spoken.body().path("entries").path(0).path("messageid").asText("");
        return messageId.isEmpty() ? new Sending.Unknown("answer-unreadable") : new Sending.Taken(messageId);
    }

    @Override
    public Fate fateOf(long ourKey) {
        GatewayHttp.Answer answer = http.post(method("statuslocalmessageid"), Map.of("localid", Long.toString(ourKey)));
        if (answer instanceof GatewayHttp.Answer.Spoken spoken && spoken.status() == 200) {
            JsonNode entries = spoken.body().path("entries");
            return entries.isArray()
                    ? entries.isEmpty() ? new Fate.NotKnown() : fate(entries.path(0))
                    : new Fate.Unsaid("answer-unreadable");
        }
        return new Fate.Unsaid(
                answer instanceof GatewayHttp.Answer.Spoken spoken ? "http-" + spoken.status() : "no-answer");
    }

    @Override
    public Map<String, Fate> fatesOf(List<String> messageIds) {
        Map<String, Fate> fates = new HashMap<>();
        if (http.post(method("status"), Map.of("messageid", String.join(",", messageIds)))
                        instanceof GatewayHttp.Answer.Spoken spoken
                && spoken.status() == 200) {
            spoken.body()
                    .path("entries")
                    .forEach(entry -> fates.put(entry.path("messageid").asText(), fate(entry)));
        }
        return fates;
    }

    private Fate fate(JsonNode entry) {
        String id = entry.path("messageid").asText("");
        String status = entry.path("status").asText();
        return status.equals("100") || id.isEmpty() || id.equals("0")
                ? new Fate.NotKnown()
                : new Fate.Known(id, deliveryOf(status));
    }

    @Override
    public Delivery deliveryOf(String status) {
        return status.equals("10")
                ? Delivery.DELIVERED
                : FAILED.contains(status) ? Delivery.UNDELIVERED : Delivery.UNDER_WAY;
    }

    private String method(String name) {
        return url.orElseThrow() + "/v1/" + key + "/sms/" + name + ".json";
    }
}
