package ir.khosh.server.wallboard;

import ir.khosh.server.calls.CallRow;
import ir.khosh.server.calls.FloorPicture;
import ir.khosh.server.calls.FloorPicture.Moment;
import ir.khosh.server.calls.RefusedSoundReports;
import ir.khosh.telephony.figures.Behind;
import ir.khosh.telephony.figures.Figure;
import ir.khosh.wire.wallboard.CountedCall;
import ir.khosh.wire.wallboard.SeatLine;
import ir.khosh.wire.wallboard.WaitingLine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls of which a number on the board is made: exactly those, at the moment of asking. */
@Singleton
class CallsBehind {

    static final String INTERVAL = "calls-by-interval";
    static final String PROVINCE = "calls-by-province";
    static final String SEAT = "calls-by-seat";

    private final DayLedger ledger;
    private final FloorPicture floor;
    private final BoardRules rules;
    private final DayLines lines;
    private final RefusedSoundReports refusals;
    private final Clock clock;

    @Inject
    CallsBehind(
            DayLedger ledger,
            FloorPicture floor,
            BoardRules rules,
            DayLines lines,
            RefusedSoundReports refusals,
            Clock clock) {
        this.refusals = refusals;
        this.ledger = ledger;
        this.floor = floor;
        this.rules = rules;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * @param of which quarter hour (its beginning), province (its code) or extension; not needed for other numbers
     * @return empty when no number of this name is on the board
     */
    Optional<List<CountedCall>> find(String id, String of) {
        Moment moment = floor.now();
        return switch (id) {
            case BoardRules.WAITING, BoardRules.LONGEST -> Optional.of(waiting(moment, id));
            case BoardRules.TALKING -> Optional.of(talking(moment));
            case BoardRules.AVAILABLE -> Optional.of(ofSeats(moment, seat -> "AVAILABLE".equals(seat.state())));
            case BoardRules.SIGNED_IN -> Optional.of(ofSeats(moment, seat -> true));
            case BoardRules.OVER_BREAK -> Optional.of(ofSeats(moment, seat -> seat.isOverLimit(clock.instant())));
            case BoardRules.REFUSED -> {
                Set<String> refused = refusals.listLately();
                yield Optional.of(ofSeats(moment, seat -> refused.contains(seat.extension())));
            }
            case SEAT ->
                Optional.of(today(
                        call -> call.extension() != null && call.extension().equals(of)));
            case PROVINCE ->
                Optional.of(today(call -> lines.provinceOf(call.callId()).equals(of)));
            case INTERVAL -> Optional.of(ofQuarter(of));
            default -> rules.figures().find(id).map(this::ofFigure);
        };
    }

    private List<CountedCall> ofFigure(Figure figure) {
        Behind behind = figure.behind();
        return ledger.read(day -> day.calls().rows().stream()
                .flatMap(row -> day.calls().past(row.callId()).stream()
                        .filter(behind.base())
                        .map(past -> counted(row, behind.counted().test(past))))
                .toList());
    }

    private List<CountedCall> ofQuarter(String from) {
        return ledger.read(day -> day.calls().rows().stream()
                .filter(call ->
                        day.calls().day().quarterOf(call.queuedAt()).toString().equals(from))
                .map(call -> counted(call, true))
                .toList());
    }

    private List<CountedCall> today(Predicate<CallRow> which) {
        return ledger.read(day -> day.calls().rows().stream()
                .filter(which)
                .map(call -> counted(call, true))
                .toList());
    }

    private List<CountedCall> ofSeats(Moment moment, Predicate<SeatLine> which) {
        Set<String> extensions =
                moment.seats().stream().filter(which).map(SeatLine::extension).collect(Collectors.toSet());
        return today(call -> call.extension() != null && extensions.contains(call.extension()));
    }

    private List<CountedCall> waiting(Moment moment, String id) {
        Stream<WaitingLine> lines = moment.waiting().stream();
        return (id.equals(BoardRules.LONGEST) ? lines.limit(1) : lines)
                .map(line -> underWay(line.callId(), line.caller(), line.dialled(), "WAITING", line.since()))
                .toList();
    }

    private List<CountedCall> talking(Moment moment) {
        return moment.seats().stream()
                .filter(seat -> "TALKING".equals(seat.state()))
                .collect(Collectors.toMap(SeatLine::callId, seat -> seat, (one, other) -> one))
                .values()
                .stream()
                .map(seat -> underWay(seat.callId(), seat.caller(), null, "CONNECTED", seat.since()))
                .toList();
    }

    /** A call that began before midnight is not of this day but goes on now. */
    private CountedCall underWay(String callId, String caller, String dialled, String outcome, Instant since) {
        return ledger.find(callId)
                .map(row -> counted(row, true))
                .orElseGet(() -> counted(
                        new CallRow(
                                callId, caller, null, dialled, null, outcome, null, since, null, null, false, false,
                                false),
                        true));
    }

    private CountedCall counted(CallRow row, boolean counted) {
        Instant until =
                row.answeredAt() != null ? row.answeredAt() : row.endedAt() != null ? row.endedAt() : clock.instant();
        return new CountedCall(
                row.callId(),
                counted,
                row.callerNumber() == null ? row.caller() : row.callerNumber(),
                row.dialled(),
                row.outcome(),
                row.extension(),
                row.queuedAt(),
                row.answeredAt(),
                row.endedAt(),
                row.endEstimated(),
                Math.max(0, Duration.between(row.queuedAt(), until).toMillis()),
                row.talkMillis(),
                lines.nameOf(lines.provinceOf(row.callId())));
    }
}
