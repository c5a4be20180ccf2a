package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.wire.requests.Shift;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** What a link's subject stands for. */
@Singleton
class LinkedJobs {

    private final CallPathSql sql;

    @Inject
    LinkedJobs(CallPathSql sql) {
        this.sql = sql;
    }

    /** @param current false when the job has gone to somebody else, or back */
    record Offered(
            long id,
            String trackingCode,
            long contractorId,
            AssignmentState state,
            boolean current,
            LocalDate day,
            Shift shift,
            Instant answerUntil) {

        boolean isOffered() {
            return current && state == AssignmentState.OFFERED;
        }

        /** Only then the contractor may know whom to visit where. */
        boolean isAccepted() {
            return current && state == AssignmentState.ACCEPTED;
        }
    }

    Offered getOffered(String assignmentId) {
        return sql.find(
                        "select a.*, r.tracking_code from assignment a join service_request r on r.id = a.request_id"
                                + " where a.id = ?",
                        row -> new Offered(
                                row.getLong("id"),
                                row.getString("tracking_code"),
                                row.getLong("contractor_id"),
                                AssignmentState.valueOf(row.getString("state")),
                                row.getObject("current_for") != null,
                                row.getObject("day", LocalDate.class),
                                Shift.valueOf(row.getString("shift")),
                                Sql.instant(row, "answer_until")),
                        Long.valueOf(assignmentId))
                .orElseThrow(RequestNotFound::new);
    }

    /** @return the tracking code of the request that the quote belongs to */
    String codeOfQuote(String quoteId) {
        return sql.find(
                        "select r.tracking_code from quote q join service_request r on r.id = q.request_id"
                                + " where q.id = ?",
                        row -> row.getString(1),
                        Long.valueOf(quoteId))
                .orElseThrow(RequestNotFound::new);
    }
}
