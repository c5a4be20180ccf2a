package ir.khosh.server.wallboard;

import ir.khosh.wire.wallboard.BoardAlert;
import ir.khosh.wire.wallboard.BoardFigure;
import ir.khosh.wire.wallboard.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is beyond its threshold, with the moment since when. Guarded by its owner. */
final class Alerts {

    static final String SILENT = "exchange-silent";

    private final Map<String, BoardAlert> standing = new HashMap<>();
    private long raised;

    /** The worst first, then the oldest. */
    List<BoardAlert> of(List<BoardFigure> figures, boolean heard, long silentMillis, Instant now) {
        List<BoardAlert> alerts = new ArrayList<>();
        if (heard) {
            figures.forEach(figure -> stand(figure.id(), figure.level(), figure.value(), now, alerts));
            standing.remove(SILENT);
        } else {
            // figures of a silent exchange say nothing new
            stand(SILENT, Level.ALARM, silentMillis / 1e3, now.minusMillis(silentMillis), alerts);
        }
        alerts.sort((one, other) -> one.level() == other.level()
                ? one.since().compareTo(other.since())
                : other.level().compareTo(one.level()));
        return alerts;
    }

    private void stand(String figure, Level level, Double value, Instant now, List<BoardAlert> alerts) {
        if (level == Level.CALM) {
            standing.remove(figure);
            return;
        }
        BoardAlert before = standing.get(figure);
        if (before == null || level.compareTo(before.level()) > 0) {
            raised++;
        }
        BoardAlert alert =
                new BoardAlert(figure, level, value, before == null || before.level() != level ? now : before.since());
        standing.put(figure, alert);
        alerts.add(alert);
    }

    /** How many were raised since the start. */
    long raised() {
        return raised;
    }
}
