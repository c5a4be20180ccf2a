package ir.khosh.server.requests;

import ir.khosh.server.platform.Sql;
import ir.khosh.server.requests.promises.DueState;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.RequestView.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How the promises of a row of {@code service_request} stand. */
final class DueReading {

    private DueReading() {}

    /** Empty for what was called off, and for requests of before there were promises. */
    static Optional<DueState> stateOf(ResultSet row, Instant now) throws SQLException {
        Instant finishBy = Sql.instant(row, "finish_due");
        RequestState state = RequestState.valueOf(row.getString("state"));
        if (finishBy == null || state == RequestState.CANCELLED || state == RequestState.NO_SHOW) {
            return Optional.empty();
        }
        return Optional.of(DueState.of(
                Sql.instant(row, "respond_due"),
                Sql.instant(row, "responded_at"),
                finishBy,
                Sql.instant(row, "finished_at"),
                now));
    }

    /** @return null where {@link #stateOf} is empty */
    static Due view(ResultSet row, Instant now) throws SQLException {
        Optional<DueState> state = stateOf(row, now);
        return state.isEmpty()
                ? null
                : new Due(
                        Sql.instant(row, "respond_due"),
                        Sql.instant(row, "responded_at"),
                        Sql.instant(row, "finish_due"),
                        state.get().name().name(),
                        state.get().title());
    }
}
