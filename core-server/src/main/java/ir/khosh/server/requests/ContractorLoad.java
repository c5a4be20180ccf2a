package ir.khosh.server.requests;

import ir.khosh.server.contractors.ContractorWork;
import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** What contractors have on their hands, and the claims and penalties against them. */
@Singleton
class ContractorLoad implements ContractorWork {

    private final CallPathSql sql;

    @Inject
    ContractorLoad(CallPathSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Counts> countFor(Collection<Long> contractorIds) {
        Map<Long, Counts> counts = new HashMap<>();
        if (!contractorIds.isEmpty()) {
            add(
                    counts,
                    "assignment a join service_request r on r.id = a.request_id where a.state = 'ACCEPTED'"
                            + " and r.finished_at is null and a.contractor_id",
                    contractorIds,
                    count -> new Counts(count, 0, 0));
            add(
                    counts,
                    "warranty_claim a where a.state = 'UPHELD' and a.contractor_id",
                    contractorIds,
                    count -> new Counts(0, count, 0));
            add(
                    counts,
                    "penalty a where a.state in ('PENDING', 'OBJECTED') and a.contractor_id",
                    contractorIds,
                    count -> new Counts(0, 0, count));
        }
        return counts;
    }

    private void add(Map<Long, Counts> counts, String from, Collection<Long> ids, IntFunction<Counts> counted) {
        sql.list(
                "select a.contractor_id, count(*) from " + from + " in ("
                        + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") group by a.contractor_id",
                row -> counts.merge(row.getLong(1), counted.apply(row.getInt(2)), Counts::plus),
                ids.toArray());
    }
}
