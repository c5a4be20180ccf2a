package ir.khosh.server.requests;

import ir.khosh.server.applicants.ApplicantHistory;
import ir.khosh.server.applicants.JobCount;
import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Counts service requests for the class policy, in one statement on an index. */
@Singleton
class RequestHistory implements ApplicantHistory {

    private final CallPathSql sql;

    @Inject
    RequestHistory(CallPathSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, JobCount> countFor(Collection<Long> applicantIds, Instant since) {
        Map<Long, JobCount> counts = new HashMap<>();
        if (applicantIds.isEmpty()) {
            return counts;
        }
        Object[] values = new Object[applicantIds.size() + 1];
        values[0] = since;
        int position = 1;
        for (Long id : applicantIds) {
            values[position++] = id;
        }
        sql.list(
                "select applicant_id, sum(paid_rial > 0 and finished_at >= ?), count(finished_at), count(*)"
                        + " from service_request where applicant_id in ("
                        + String.join(", ", Collections.nCopies(applicantIds.size(), "?")) + ") group by applicant_id",
                row -> counts.put(row.getLong(1), new JobCount(row.getInt(2), row.getInt(3), row.getInt(4))),
                values);
        return counts;
    }
}
