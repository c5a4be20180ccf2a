package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.Supervision;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.telephony.SupervisionMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One channel of a snapshot. */
record ChannelEntry(
        String channel,
        String uniqueId,
        String linkedId,
        String caller,
        String dialled,
        String context,
        String extension,
        String queue,
        String bridge,
        boolean up,
        Duration age) {

    private static final String SUPERVISION = "khosh-supervise";
    private static final String HANDLED = "khosh-";
    private static final Pattern DURATION = Pattern.compile("([0-9]+):([0-9]{2}):([0-9]{2})");

    static ChannelEntry of(AmiMessage message) {
        boolean queued = "Queue".equals(message.field("Application"));
        String data = message.field("ApplicationData");
        return new ChannelEntry(
                message.required("Channel"),
                message.required("Uniqueid"),
                message.required("Linkedid"),
                AmiText.caller(message.field("CallerIDNum")),
                String.valueOf(message.field("Context")).startsWith(HANDLED)
                        ? "unknown"
                        : AmiText.clean(String.valueOf(message.field("Exten"))),
                String.valueOf(message.field("Context")),
                String.valueOf(message.field("Exten")),
                queued && data != null ? data.split(",", 2)[0] : null,
                message.field("BridgeId"),
                "6".equals(message.field("ChannelState")),
                age(message.field("Duration")));
    }

    /** A citizen's own line, not an operator's and not a second leg. */
    boolean isCitizen() {
        if (channel.startsWith("Local/") || seat().isPresent()) {
            return false;
        }
        boolean caller = uniqueId.equals(linkedId) && (queue != null || context.startsWith(HANDLED));
        return caller || isOutgoing() && up;
    }

    /** A supervisor's line that hears an operator; one by which a call was taken over is that call's. */
    Optional<Supervision> supervision(Instant at) {
        if (!SupervisionId.is(uniqueId) || !uniqueId.equals(linkedId)) {
            return Optional.empty();
        }
        SupervisionMode mode = Stream.of(SupervisionMode.values())
                .filter(one -> up && SUPERVISION.equals(context) && one.name().equals(extension))
                .findFirst()
                .orElse(null);
        return Optional.of(new Supervision(new SupervisionId(uniqueId), mode, at.minus(age)));
    }

    /** The silent end of a held call. */
    boolean isHold() {
        return context.equals("khosh-hold");
    }

    /** Of a call that an operator made. */
    boolean isOutgoing() {
        return linkedId.startsWith(CallControl.OUTGOING);
    }

    /** Somebody has spoken with this citizen, or is about to by another way than the queue. */
    boolean isWithOperators() {
        return isBridged() || queue == null;
    }

    boolean isBridged() {
        return bridge != null && !bridge.isEmpty();
    }

    Optional<Extension> seat() {
        return AmiText.seat(channel);
    }

    private static Duration age(String text) {
        Matcher matcher = DURATION.matcher(String.valueOf(text));
        if (!matcher.matches()) {
            return Duration.ZERO;
        }
        return Duration.ofHours(Long.parseLong(matcher.group(1)))
                .plusMinutes(Long.parseLong(matcher.group(2)))
                .plusSeconds(Long.parseLong(matcher.group(3)));
    }
}
