package ir.khosh.server.wallboard;

import ir.khosh.telephony.figures.Figure;
import ir.khosh.telephony.figures.Figures;
import ir.khosh.telephony.figures.Thresholds;
import ir.khosh.wire.wallboard.FigureDescription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is agreed about the figures of the board, as it is configured. */
@Singleton
class BoardRules {

    static final String WAITING = "waiting-now";
    static final String LONGEST = "longest-wait-now";
    static final String TALKING = "talking-now";
    static final String AVAILABLE = "available-now";
    static final String SIGNED_IN = "signed-in-now";
    static final String OVER_BREAK = "over-break-now";
    static final String REFUSED = "refused-desks-now";
    static final String SEATS = "SEATS";
    static final int LIVE_VERSION = 1;

    private final Figures figures;
    private final BoardLimits limits;
    private final long limitsFromCalls;
    private final Duration silence;

    @Inject
    BoardRules(
            @ConfigProperty(name = "khosh.wallboard.answer-seconds", defaultValue = "20") long answerSeconds,
            @ConfigProperty(name = "khosh.wallboard.short-abandon-seconds", defaultValue = "5") long shortSeconds,
            @ConfigProperty(
                            name = "khosh.wallboard.limits",
                            defaultValue =
                                    "waiting-now:4:8;longest-wait-now:20:40;available-now:1:0;over-break-now:1:3;"
                                            + "refused-desks-now:1:3;"
                                            + "service-level-of-offered:0.9:0.8;emergency-answered-in-15-s:0.9:0.8;"
                                            + "emergency-answered-in-20-s:0.95:0.85;abandonment:0.05:0.1;expiry:0.01:0.03;"
                                            + "average-speed-of-answer:15:25;occupancy:0.85:0.95")
                    String limits,
            @ConfigProperty(name = "khosh.wallboard.limits-from-calls", defaultValue = "10") long limitsFromCalls,
            @ConfigProperty(name = "khosh.wallboard.silence-millis", defaultValue = "1600") long silenceMillis) {
        this.figures =
                Figures.standard(new Thresholds(Duration.ofSeconds(answerSeconds), Duration.ofSeconds(shortSeconds)));
        this.limits = BoardLimits.parse(limits);
        this.limitsFromCalls = limitsFromCalls;
        this.silence = Duration.ofMillis(silenceMillis);
    }

    Figures figures() {
        return figures;
    }

    BoardLimits limits() {
        return limits;
    }

    /** A share of few calls jumps about: it is no reason for an alert. */
    boolean limitsHoldFor(Figure figure, long offered) {
        return figure.unit() == Figure.Unit.CALLS || offered >= limitsFromCalls;
    }

    boolean isSilent(long silentMillis) {
        return silentMillis >= silence.toMillis();
    }

    List<FigureDescription> describe() {
        List<FigureDescription> all = new ArrayList<>(List.of(
                describe(
                        WAITING, LIVE_VERSION, "CALLS", "callers who wait now, their operators' phones ringing or not"),
                describe(LONGEST, LIVE_VERSION, "SECONDS", "how long who waits longest has waited by now"),
                describe(TALKING, LIVE_VERSION, "CALLS", "calls in which an operator talks now"),
                describe(AVAILABLE, LIVE_VERSION, SEATS, "operators signed in, not paused, without a call"),
                describe(SIGNED_IN, LIVE_VERSION, SEATS, "operators signed in"),
                describe(OVER_BREAK, LIVE_VERSION, SEATS, "operators whose break lasts longer than its reason allows"),
                describe(
                        REFUSED,
                        LIVE_VERSION,
                        SEATS,
                        "desktops that are phones and lately refused sound or a call: a stranger, a second connection or"
                                + " call, no headset, a window that hangs")));
        figures.list()
                .forEach(figure -> all.add(
                        describe(figure.name(), figure.version(), figure.unit().name(), figure.definition())));
        return all;
    }

    private FigureDescription describe(String id, int version, String unit, String definition) {
        return new FigureDescription(
                id,
                version,
                unit,
                definition,
                limits.find(id).map(BoardLimits.Limit::warn).orElse(null),
                limits.find(id).map(BoardLimits.Limit::alarm).orElse(null));
    }
}
