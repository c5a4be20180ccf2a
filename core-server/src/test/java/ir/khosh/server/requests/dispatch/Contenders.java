package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.contractors.StandardGap;
import ir.khosh.server.contractors.Standing;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds contenders for tests: by default able, idle, licensed, without a score and without a job so far. */
final class Contenders {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final ShiftSlot MORNING = new ShiftSlot(DAY, Shift.MORNING);
    static final ShiftSlot AFTERNOON = new ShiftSlot(DAY, Shift.AFTERNOON);
    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    private final long id;
    private final Map<ShiftSlot, Integer> booked = new HashMap<>();
    private boolean covers = true;
    private boolean skilled = true;
    private Standing standing = Standing.ACTIVE;
    private int capacity = 4;
    private boolean licensed = true;
    private Integer score;
    private Instant lastJobAt;
    private List<StandardGap> gaps = List.of();

    private Contenders(long id) {
        this.id = id;
    }

    static Contenders aContender(long id) {
        return new Contenders(id);
    }

    Contenders elsewhere() {
        covers = false;
        return this;
    }

    Contenders ofAnotherTrade() {
        skilled = false;
        return this;
    }

    Contenders standing(Standing value) {
        standing = value;
        return this;
    }

    Contenders capacity(int value) {
        capacity = value;
        return this;
    }

    Contenders booked(ShiftSlot slot, int jobs) {
        booked.put(slot, jobs);
        return this;
    }

    Contenders unlicensed() {
        licensed = false;
        return this;
    }

    Contenders score(Integer value) {
        score = value;
        return this;
    }

    Contenders lastJobAt(Instant value) {
        lastJobAt = value;
        return this;
    }

    Contenders lacks(StandardGap... values) {
        gaps = List.of(values);
        return this;
    }

    Contender build() {
        return new Contender(
                id,
                "پیمانکار " + id,
                "09120000000",
                covers,
                skilled,
                standing,
                capacity,
                booked,
                licensed,
                score,
                0,
                lastJobAt,
                gaps);
    }
}
