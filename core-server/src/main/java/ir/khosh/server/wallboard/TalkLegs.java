package ir.khosh.server.wallboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who talked in one call from when until when, from its journal; where nobody heard that live, from its record. Nobody
 * talks longer than the call lasted.
 */
final class TalkLegs {

    private final String callId;
    private final String extension;
    private final Instant answeredAt;
    private final Instant endedAt;
    private final Map<String, Instant> open = new LinkedHashMap<>();
    private final List<SeatNews> news = new ArrayList<>();

    /** @param endedAt null while the call lasts, and {@code extension} when nobody knows who talked */
    TalkLegs(String callId, String extension, Instant answeredAt, Instant endedAt) {
        this.callId = callId;
        this.extension = extension;
        this.answeredAt = answeredAt;
        this.endedAt = endedAt;
    }

    /** In order. */
    void heard(String event, String seat, Instant at) {
        if ("Connected".equals(event)) {
            if (open.putIfAbsent(seat, at) == null) {
                news.add(SeatNews.talks(seat, callId, at));
            }
        } else if (open.remove(seat) != null) {
            news.add(SeatNews.talksNoMore(seat, callId, end(at)));
        }
    }

    List<SeatNews> news() {
        List<SeatNews> all = new ArrayList<>(news);
        if (all.isEmpty() && extension != null) {
            all.add(SeatNews.talks(extension, callId, answeredAt));
            open.put(extension, answeredAt);
        }
        if (endedAt != null) {
            open.keySet().forEach(seat -> all.add(SeatNews.talksNoMore(seat, callId, endedAt)));
        }
        return all;
    }

    private Instant end(Instant at) {
        return endedAt != null && endedAt.isBefore(at) ? endedAt : at;
    }
}
