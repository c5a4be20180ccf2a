package ir.khosh.server.contractors;

import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which mandatory standards contractors do not meet. Evidence that expired counts at once; what was never shown is
 * demanded only when its days of grace since joining are over.
 */
@Singleton
public class Standards {

    /** The last evidence of each mandatory item; who joined did so on a day of Tehran, 3:30 before UTC has it. */
    private static final String DEMANDS = """
            select c.id as contractor_id, i.code, i.name, e.id as evidence_id, e.expires_on,
                case when e.id is null or e.kind = 'REVOKED'
                        then date_add(date(c.created_at + interval 210 minute), interval i.grace_days day)
                    else date_add(e.expires_on, interval 1 day) end as blocked_from
            from contractor c join standard_item i on i.mandatory
            left join standard_evidence e on e.id = (select max(l.id) from standard_evidence l
                where l.contractor_id = c.id and l.item_code = i.code)
            where %s""";

    private final CallPathSql sql;

    @Inject
    Standards(CallPathSql sql) {
        this.sql = sql;
    }

    /** @return only contractors who have a gap on that day, each with all of theirs in the order of the list */
    public Map<Long, List<StandardGap>> gapsOf(Collection<Long> contractorIds, LocalDate today) {
        Map<Long, List<StandardGap>> gaps = new HashMap<>();
        if (contractorIds.isEmpty()) {
            return gaps;
        }
        List<Object> values = new ArrayList<>(contractorIds);
        values.add(today);
        String ids = String.join(", ", Collections.nCopies(contractorIds.size(), "?"));
        sql.list(
                "select * from (" + String.format(DEMANDS, "c.id in (" + ids + ")") + ") d"
                        + " join standard_item i on i.code = d.code where d.blocked_from <= ? order by i.position",
                row -> gaps.computeIfAbsent(row.getLong("contractor_id"), id -> new ArrayList<>())
                        .add(new StandardGap(
                                row.getString("code"),
                                row.getString("name"),
                                row.getObject("expires_on", LocalDate.class))),
                values.toArray());
        return gaps;
    }

    /** Keeps the day from which the ranking must look at the gaps of this contractor. */
    public void refresh(long contractorId) {
        sql.update(
                "update contractor set blocked_from = (select min(d.blocked_from) from ("
                        + String.format(DEMANDS, "c.id = ?") + ") d) where id = ?",
                contractorId,
                contractorId);
    }

    /** The same for everybody, when the list itself has changed. */
    public void refreshAll() {
        sql.update("update contractor t left join (select m.contractor_id, min(m.blocked_from) as day from ("
                + String.format(DEMANDS, "true")
                + ") m group by m.contractor_id) d on d.contractor_id = t.id set t.blocked_from = d.day");
    }
}
