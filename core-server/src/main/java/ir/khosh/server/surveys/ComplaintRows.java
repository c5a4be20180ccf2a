package ir.khosh.server.surveys;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.surveys.ComplaintView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Complaints in the database. */
@Singleton
class ComplaintRows {

    private static final int MOST = 200;
    private static final String SELECT =
            "select m.*, c.name as contractor_name from complaint m join contractor c on c.id = m.contractor_id ";

    private final CallPathSql sql;

    @Inject
    ComplaintRows(CallPathSql sql) {
        this.sql = sql;
    }

    record Job(String trackingCode, long contractorId) {}

    record Open(long id, long contractorId, ComplaintState state) {}

    /** @return empty when there is no such job, or nobody was ever bound to it */
    Optional<Job> findJob(String trackingCode) {
        return TrackingCode.parse(trackingCode)
                .flatMap(code -> sql.find(
                        "select tracking_code, contractor_id from service_request"
                                + " where tracking_code = ? and contractor_id is not null",
                        row -> new Job(row.getString(1), row.getLong(2)),
                        code.value()));
    }

    /** @param surveyId null when it came from no survey */
    long add(Job job, ComplaintCategory category, String text, Long surveyId, Instant at, String by) {
        return sql.insert(
                "insert into complaint (tracking_code, contractor_id, category, text, state, survey_id, created_at,"
                        + " by_username) values (?, ?, ?, ?, 'OPEN', ?, ?, ?)",
                job.trackingCode(),
                job.contractorId(),
                category,
                text,
                surveyId,
                at,
                by);
    }

    Optional<Open> lock(long id) {
        return sql.find(
                "select id, contractor_id, state from complaint where id = ? for update",
                row -> new Open(row.getLong(1), row.getLong(2), ComplaintState.valueOf(row.getString(3))),
                id);
    }

    void answer(long id, String answer, Instant at, String by) {
        sql.update(
                "update complaint set state = 'ANSWERED', answer = ?, answered_at = ?, answered_by = ? where id = ?",
                answer,
                at,
                by,
                id);
    }

    void decide(long id, ComplaintState state, String note, Instant at, String by) {
        sql.update(
                "update complaint set state = ?, note = ?, decided_at = ?, decided_by = ? where id = ?",
                state,
                note,
                at,
                by,
                id);
    }

    ComplaintView getComplaint(long id) {
        return sql.find(SELECT + "where m.id = ?", ComplaintRows::view, id).orElseThrow(ComplaintNotFound::new);
    }

    /** @param state null for every one; the oldest first, at most 200 */
    List<ComplaintView> list(ComplaintState state) {
        return state == null
                ? sql.list(SELECT + "order by m.created_at, m.id limit " + MOST, ComplaintRows::view)
                : sql.list(
                        SELECT + "where m.state = ? order by m.created_at, m.id limit " + MOST,
                        ComplaintRows::view,
                        state);
    }

    private static ComplaintView view(ResultSet row) throws SQLException {
        ComplaintCategory category = ComplaintCategory.valueOf(row.getString("category"));
        ComplaintState state = ComplaintState.valueOf(row.getString("state"));
        return new ComplaintView(
                row.getLong("id"),
                row.getString("tracking_code"),
                row.getString("contractor_name"),
                category.name(),
                category.title(),
                row.getString("text"),
                state.name(),
                state.title(),
                row.getString("answer"),
                CallPathSql.instant(row, "created_at"),
                row.getString("by_username"),
                row.getString("note"));
    }
}
