package ir.khosh.server.wallboard;

import ir.khosh.server.calls.FloorPicture;
import ir.khosh.telephony.figures.Figure;
import ir.khosh.telephony.figures.SeatTime;
import ir.khosh.telephony.figures.Span;
import ir.khosh.wire.wallboard.OperatorHandling;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** What each operator's parts in today's calls took, by the same formula that the board has for all together. */
@Singleton
class OperatorHandlings {

    private static final String FIGURE = "average-handling-time-of-parts";

    private final DayLedger ledger;
    private final FloorPicture floor;
    private final BoardRules rules;
    private final Clock clock;

    @Inject
    OperatorHandlings(DayLedger ledger, FloorPicture floor, BoardRules rules, Clock clock) {
        this.ledger = ledger;
        this.floor = floor;
        this.rules = rules;
        this.clock = clock;
    }

    /** By extension. */
    List<OperatorHandling> list() {
        Instant heard = floor.now().asOf();
        Instant until = heard == null ? clock.instant() : heard;
        Figure figure = rules.figures().get(FIGURE);
        return ledger.read(day -> day.seats().until(until).stream()
                .map(seat -> of(seat, figure, new Span(day.calls().day().from(), until, List.of(), List.of(seat))))
                .toList());
    }

    private static OperatorHandling of(SeatTime seat, Figure figure, Span alone) {
        OptionalDouble average = figure.of(alone);
        return new OperatorHandling(
                seat.seat().value(),
                seat.parts(),
                seat.talking().toMillis(),
                seat.wrapUp().toMillis(),
                average.isPresent() ? average.getAsDouble() : null,
                figure.name(),
                figure.version());
    }
}
