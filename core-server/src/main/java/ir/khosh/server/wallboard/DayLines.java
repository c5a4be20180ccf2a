package ir.khosh.server.wallboard;

import ir.khosh.server.calls.CallRow;
import ir.khosh.server.regions.Regions;
import ir.khosh.wire.regions.RegionView;
import ir.khosh.wire.wallboard.IntervalLine;
import ir.khosh.wire.wallboard.ProvinceLine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The day by quarter hours and by provinces. Looking a caller's province up may block: not for the quick tick. */
@Singleton
class DayLines {

    private static final Duration REQUESTS_EVERY = Duration.ofSeconds(10);
    private static final Duration ASK_AGAIN_FOR = Duration.ofMinutes(30);

    private final DayLedger ledger;
    private final CallerProvinces callers;
    private final OpenRequests requests;
    private final Regions regions;
    private final Clock clock;
    private final Map<String, String> provinceOf = new ConcurrentHashMap<>();
    private Map<String, Integer> open = Map.of();
    private Instant requestsAsOf;

    @Inject
    DayLines(DayLedger ledger, CallerProvinces callers, OpenRequests requests, Regions regions, Clock clock) {
        this.ledger = ledger;
        this.callers = callers;
        this.requests = requests;
        this.regions = regions;
        this.clock = clock;
    }

    /** Looks up what is not known yet. Blocks on the database; one thread only. */
    void lookUp() {
        Instant now = clock.instant();
        List<CallRow> today = ledger.read(day -> List.copyOf(day.calls().rows()));
        Set<String> ids = new HashSet<>();
        for (CallRow call : today) {
            ids.add(call.callId());
            String known = provinceOf.get(call.callId());
            // an address may be told in the call itself
            boolean mayBeTold = CallerProvinces.UNKNOWN.equals(known)
                    && call.callerNumber() != null
                    && call.queuedAt().plus(ASK_AGAIN_FOR).isAfter(now);
            if (known == null || mayBeTold) {
                provinceOf.put(call.callId(), callers.of(call));
            }
        }
        provinceOf.keySet().retainAll(ids);
        if (requestsAsOf == null || requestsAsOf.plus(REQUESTS_EVERY).isBefore(now)) {
            open = requests.countByProvince();
            requestsAsOf = now;
        }
    }

    /** Null while they could not be counted. */
    Instant requestsAsOf() {
        return requestsAsOf;
    }

    String provinceOf(String callId) {
        return provinceOf.getOrDefault(callId, CallerProvinces.UNKNOWN);
    }

    String nameOf(String province) {
        return regions.findByCode(province).map(RegionView::name).orElse("");
    }

    /** Every quarter in which a call came, in order. */
    List<IntervalLine> intervals() {
        return ledger.read(day -> {
            Map<Instant, int[]> quarters = new TreeMap<>();
            for (CallRow call : day.calls().rows()) {
                int[] counts =
                        quarters.computeIfAbsent(day.calls().day().quarterOf(call.queuedAt()), quarter -> new int[4]);
                counts[0]++;
                counts[1] += call.answeredAt() != null ? 1 : 0;
                counts[2] += "ABANDONED".equals(call.outcome()) ? 1 : 0;
                counts[3] += "EXPIRED".equals(call.outcome()) ? 1 : 0;
            }
            List<IntervalLine> lines = new ArrayList<>();
            quarters.forEach(
                    (from, counts) -> lines.add(new IntervalLine(from, counts[0], counts[1], counts[2], counts[3])));
            return lines;
        });
    }

    /** Every province with a call or an open request. */
    List<ProvinceLine> provinces() {
        Map<String, Integer> calls = new HashMap<>();
        ledger.read(day -> {
            day.calls().rows().forEach(call -> calls.merge(provinceOf(call.callId()), 1, Integer::sum));
            return null;
        });
        Set<String> codes = new HashSet<>(calls.keySet());
        codes.addAll(open.keySet());
        return codes.stream()
                .sorted()
                .map(code ->
                        new ProvinceLine(code, nameOf(code), calls.getOrDefault(code, 0), open.getOrDefault(code, 0)))
                .toList();
    }
}
