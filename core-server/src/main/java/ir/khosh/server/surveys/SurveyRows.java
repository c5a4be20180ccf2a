package ir.khosh.server.surveys;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.requests.RequestFinished;
import ir.khosh.server.requests.SurveyScores;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Surveys in the database. */
@Singleton
class SurveyRows implements SurveyScores {

    private static final String SELECT =
            "select s.*, c.name as contractor_name from survey s join contractor c on c.id = s.contractor_id where ";

    private final CallPathSql sql;

    @Inject
    SurveyRows(CallPathSql sql) {
        this.sql = sql;
    }

    /** @return false when there is one already */
    boolean add(RequestFinished finished) {
        return sql.update(
                        "insert ignore into survey (request_id, tracking_code, applicant_id, phone, contractor_id,"
                                + " service_name, asked_at) values (?, ?, ?, ?, ?, ?, ?)",
                        finished.requestId(),
                        finished.trackingCode(),
                        finished.applicantId(),
                        finished.phone().value(),
                        finished.contractorId(),
                        finished.serviceName(),
                        finished.at())
                == 1;
    }

    Optional<Survey> lock(String trackingCode) {
        return sql.find(SELECT + "s.tracking_code = ? for update", SurveyRows::survey, ascii(trackingCode));
    }

    Optional<Survey> find(String trackingCode) {
        return sql.find(SELECT + "s.tracking_code = ?", SurveyRows::survey, ascii(trackingCode));
    }

    /** @return the newest first */
    List<Survey> listOpen(PhoneNumber phone, Instant askedAfter) {
        return sql.list(
                SELECT + "s.phone = ? and s.answered_at is null and s.asked_at > ? order by s.asked_at desc limit 10",
                SurveyRows::survey,
                phone.value(),
                askedAfter);
    }

    void answer(Survey survey, SurveyResponse response, Instant at) {
        sql.update(
                "update survey set score = ?, etiquette = ?, comment = ?, answered_at = ?, answered_via = ?,"
                        + " answered_by = ? where id = ?",
                response.score(),
                response.etiquette(),
                response.comment(),
                at,
                response.via(),
                response.by(),
                survey.id());
    }

    @Override
    public Optional<Integer> findScore(String trackingCode) {
        return find(trackingCode).map(Survey::score);
    }

    private static String ascii(String trackingCode) {
        return PersianText.asciiDigits(trackingCode).strip();
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getLong("id"),
                row.getString("tracking_code"),
                row.getLong("contractor_id"),
                row.getString("contractor_name"),
                row.getString("service_name"),
                row.getString("phone"),
                CallPathSql.instant(row, "asked_at"),
                row.getObject("score", Integer.class),
                row.getObject("etiquette", Integer.class),
                row.getString("comment"),
                CallPathSql.instant(row, "answered_at"),
                row.getString("answered_via"));
    }
}
