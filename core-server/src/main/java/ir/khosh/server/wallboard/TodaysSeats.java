package ir.khosh.server.wallboard;

import ir.khosh.telephony.figures.SeatTime;
import ir.khosh.wire.agents.AgentState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The clocks of all seats over one day. Guarded by its owner. */
final class TodaysSeats {

    private final Instant from;
    private final Map<String, SeatClock> clocks = new TreeMap<>();

    TodaysSeats(Instant from) {
        this.from = from;
    }

    void take(SeatNews news) {
        if (news.extension() == null) {
            clocks.values().forEach(clock -> clock.talksNoMore(news.callId(), news.at()));
            return;
        }
        SeatClock clock = clocks.computeIfAbsent(
                news.extension(), extension -> new SeatClock(extension, AgentState.SIGNED_OUT, from));
        if (news.state() != null) {
            clock.state(news.state(), news.at());
        } else if (news.begins()) {
            clock.talks(news.callId(), news.at());
        } else {
            clock.talksNoMore(news.callId(), news.at());
        }
    }

    List<SeatTime> until(Instant now) {
        return clocks.values().stream().map(clock -> clock.until(now)).toList();
    }

    /** As everybody is at midnight, the next day begins. */
    TodaysSeats next(Instant midnight) {
        TodaysSeats next = new TodaysSeats(midnight);
        clocks.forEach((extension, clock) -> {
            next.take(SeatNews.decided(extension, clock.state(), midnight));
            clock.calls().forEach(call -> next.take(SeatNews.talks(extension, call, midnight)));
        });
        return next;
    }
}
