package ir.khosh.server.requests.incidents;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.regions.Regions;
import ir.khosh.wire.incidents.IncidentView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Incidents and their callers. Every write takes part in the caller's transaction. */
@Singleton
public class IncidentRows {

    private static final String OPEN =
            "select i.*, (select count(*) from incident_caller c where c.incident_id = i.id) as attached"
                    + " from incident i where i.closed_at is null ";

    /** An open incident. */
    record Open(long id, long regionId, Instant lastCallAt) {}

    private final CallPathSql sql;
    private final Regions regions;
    private final SurgeRule rule;

    @Inject
    IncidentRows(CallPathSql sql, Regions regions, SurgeRule rule) {
        this.sql = sql;
        this.regions = regions;
        this.rule = rule;
    }

    /** @return whether it is a new one; a province that has one open keeps it, with newer figures */
    boolean raise(SurgeRule.Load load, double usual, Instant at) {
        return sql.update(
                        "insert into incident (region_id, opened_at, callers, usual, last_call_at)"
                                + " values (?, ?, ?, ?, ?) on duplicate key update callers = values(callers),"
                                + " last_call_at = greatest(last_call_at, values(last_call_at))",
                        load.regionId(),
                        at,
                        load.inWindow(),
                        usual,
                        load.lastCallAt())
                == 1;
    }

    /** More calls from there, though no longer a burst. */
    void heardOf(long regionId, int callers, Instant lastCallAt) {
        sql.update(
                "update incident set callers = ?, last_call_at = greatest(last_call_at, ?) where open_region = ?",
                callers,
                lastCallAt,
                regionId);
    }

    List<Open> listOpen() {
        return sql.list(
                "select id, region_id, last_call_at from incident where closed_at is null",
                row -> new Open(row.getLong(1), row.getLong(2), CallPathSql.instant(row, "last_call_at")));
    }

    /** @param by null when it grew quiet by itself */
    boolean close(long id, String by, Instant at) {
        return sql.update(
                        "update incident set closed_at = ?, closed_by = ? where id = ? and closed_at is null",
                        at,
                        by,
                        id)
                > 0;
    }

    List<IncidentView> list() {
        return sql.list(OPEN + "order by i.opened_at desc limit 20", this::view);
    }

    Optional<IncidentView> lock(long id) {
        return sql.find(OPEN + "and i.id = ? for update", this::view, id);
    }

    private IncidentView view(ResultSet row) throws SQLException {
        return new IncidentView(
                row.getLong("id"),
                regions.pathOf(row.getLong("region_id")),
                CallPathSql.instant(row, "opened_at"),
                row.getInt("callers"),
                row.getDouble("usual"),
                (int) rule.window().toMinutes(),
                CallPathSql.instant(row, "last_call_at"),
                row.getInt("attached"),
                row.getString("tracking_code"));
    }

    /** @return false when this number is noted already */
    boolean attach(long id, String number, String callId, String by, Instant at) {
        return sql.update(
                        "insert ignore into incident_caller (incident_id, number, call_id, attached_at, by_username)"
                                + " values (?, ?, ?, ?, ?)",
                        id,
                        number,
                        callId,
                        at,
                        by)
                > 0;
    }

    List<String> callersOf(long id) {
        return sql.list(
                "select number from incident_caller where incident_id = ? order by attached_at",
                row -> row.getString(1),
                id);
    }

    /** The open incident without a request to which this call was attached. */
    Optional<Long> findWithoutRequest(String callId) {
        return sql.find(
                "select i.id from incident_caller c join incident i on i.id = c.incident_id where c.call_id = ?"
                        + " and i.closed_at is null and i.tracking_code is null for update",
                row -> row.getLong(1),
                callId);
    }

    void dispatch(long id, String trackingCode) {
        sql.update("update incident set tracking_code = ? where id = ?", trackingCode, id);
    }

    /** Whose request it is, also after it was closed. */
    Optional<Long> findByRequest(String trackingCode) {
        return sql.find("select id from incident where tracking_code = ?", row -> row.getLong(1), trackingCode);
    }

    String placeOf(long id) {
        return sql.find("select region_id from incident where id = ?", row -> row.getLong(1), id)
                .map(regions::pathOf)
                .orElse("");
    }
}
