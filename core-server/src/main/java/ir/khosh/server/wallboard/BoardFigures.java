package ir.khosh.server.wallboard;

import ir.khosh.server.calls.FloorPicture.Moment;
import ir.khosh.server.calls.RefusedSoundReports;
import ir.khosh.telephony.figures.Figure;
import ir.khosh.telephony.figures.Tally;
import ir.khosh.wire.wallboard.BoardFigure;
import ir.khosh.wire.wallboard.Level;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Every number of the board at one moment. */
@Singleton
class BoardFigures {

    private final BoardRules rules;
    private final RefusedSoundReports refusals;

    @Inject
    BoardFigures(BoardRules rules, RefusedSoundReports refusals) {
        this.refusals = refusals;
        this.rules = rules;
    }

    List<BoardFigure> of(Moment moment, DayLedger.Day day, Instant now) {
        List<BoardFigure> figures = live(moment, now);
        Tally tally = day.calls().tally();
        // nobody worked while nobody could be heard: the seats' time is known as long as the exchange is
        tally.seats(day.seats().until(moment.asOf() == null ? now : moment.asOf()));
        for (Figure figure : rules.figures().list()) {
            OptionalDouble value = figure.of(tally);
            figures.add(new BoardFigure(
                    figure.name(),
                    figure.version(),
                    figure.unit().name(),
                    value.isPresent() ? value.getAsDouble() : null,
                    value.isPresent() && rules.limitsHoldFor(figure, tally.offered())
                            ? rules.limits().levelOf(figure.name(), value.getAsDouble())
                            : Level.CALM,
                    moment.asOf()));
        }
        return figures;
    }

    private List<BoardFigure> live(Moment moment, Instant now) {
        List<BoardFigure> figures = new ArrayList<>();
        double longest = moment.waiting().isEmpty()
                ? 0
                : Math.max(
                        0,
                        Duration.between(moment.waiting().get(0).since(), now).toMillis() / 1e3);
        figures.add(live(BoardRules.WAITING, "CALLS", moment.waiting().size(), moment));
        figures.add(live(BoardRules.LONGEST, "SECONDS", longest, moment));
        figures.add(live(BoardRules.TALKING, "CALLS", countDistinctCalls(moment), moment));
        figures.add(live(
                BoardRules.AVAILABLE,
                BoardRules.SEATS,
                moment.seats().stream()
                        .filter(seat -> "AVAILABLE".equals(seat.state()))
                        .count(),
                moment));
        figures.add(live(BoardRules.SIGNED_IN, BoardRules.SEATS, moment.seats().size(), moment));
        figures.add(live(
                BoardRules.OVER_BREAK,
                BoardRules.SEATS,
                moment.seats().stream().filter(seat -> seat.isOverLimit(now)).count(),
                moment));
        figures.add(
                live(BoardRules.REFUSED, BoardRules.SEATS, refusals.listLately().size(), moment));
        return figures;
    }

    private static long countDistinctCalls(Moment moment) {
        return moment.seats().stream()
                .filter(seat -> "TALKING".equals(seat.state()))
                .map(seat -> seat.callId())
                .distinct()
                .count();
    }

    private BoardFigure live(String id, String unit, double value, Moment moment) {
        boolean nobodyIsThere = BoardRules.SEATS.equals(unit) && moment.seats().isEmpty();
        return new BoardFigure(
                id,
                BoardRules.LIVE_VERSION,
                unit,
                value,
                nobodyIsThere ? Level.CALM : rules.limits().levelOf(id, value),
                moment.asOf());
    }
}
