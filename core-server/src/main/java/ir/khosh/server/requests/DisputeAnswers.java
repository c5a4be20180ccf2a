package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What applicants are told about their objections. Never changed. */
@Singleton
class DisputeAnswers {

    private final CallPathSql sql;

    @Inject
    DisputeAnswers(CallPathSql sql) {
        this.sql = sql;
    }

    /** @param reason as the applicant reads it */
    record DisputeAnswer(boolean upheld, String reason) {

        String title() {
            return upheld ? "اعتراض پذیرفته شد" : "اعتراض پذیرفته نشد";
        }
    }

    void add(ServiceRequest request, DisputeAnswer answer, Act act) {
        sql.update(
                "insert into dispute_decision (request_id, decided_at, decided_by, upheld, told_reason)"
                        + " values (?, ?, ?, ?, ?)",
                request.id(),
                act.at(),
                act.by(),
                answer.upheld(),
                answer.reason());
    }

    /** The last one; empty while nothing was decided. */
    Optional<DisputeAnswer> findLast(String trackingCode) {
        return sql.find(
                "select d.upheld, d.told_reason from dispute_decision d join service_request r on r.id = d.request_id"
                        + " where r.tracking_code = ? order by d.decided_at desc limit 1",
                row -> new DisputeAnswer(row.getBoolean(1), row.getString(2)),
                trackingCode);
    }
}
