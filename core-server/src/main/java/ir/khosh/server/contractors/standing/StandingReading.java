package ir.khosh.server.contractors.standing;

import ir.khosh.server.billing.Retentions;
import ir.khosh.server.contractors.ContractorNotFound;
import ir.khosh.server.contractors.ContractorWork;
import ir.khosh.server.contractors.StandardGap;
import ir.khosh.server.contractors.Standards;
import ir.khosh.server.contractors.Standing;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.Rial;
import ir.khosh.wire.contractors.ContractorStandingView;
import ir.khosh.wire.contractors.ContractorStandingView.OpenAppeal;
import ir.khosh.wire.contractors.ContractorStandingView.Termination;
import ir.khosh.wire.contractors.StandingHistoryEntry;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows how contractors stand, with everything a decision about them needs. */
@Singleton
class StandingReading {

    private static final int MOST = 500;
    private static final String SELECT = "select c.id, c.name, c.phone, c.standing, c.standing_reason,"
            + " c.standing_since, c.score, c.finished_jobs, coalesce(k.version, 0) as contract_version,"
            + " coalesce(date_sub(k.superseded_from, interval 1 day), k.until_day) as contract_until,"
            + " t.id as termination_id, t.state as termination_state, t.reason as termination_reason,"
            + " t.proposed_by, t.proposed_at, t.decided_by, a.id as appeal_id, a.text as appeal_text,"
            + " a.recorded_at as appeal_at from contractor c"
            + " left join contractor_contract k on k.contractor_id = c.id and ? between k.from_day and k.until_day"
            + " and coalesce(k.superseded_from > ?, true)"
            + " left join contractor_termination t on t.id ="
            + " (select max(l.id) from contractor_termination l where l.contractor_id = c.id)"
            + " left join contractor_appeal a on a.id = (select min(o.id) from contractor_appeal o"
            + " where o.contractor_id = c.id and o.answer is null) where ";
    private final CallPathSql sql;
    private final Standards standards;
    private final Retentions retentions;
    private final Iterable<ContractorWork> works;
    private final Clock clock;

    @Inject
    StandingReading(
            CallPathSql sql,
            Standards standards,
            Retentions retentions,
            @Any Instance<ContractorWork> works,
            Clock clock) {
        this.sql = sql;
        this.standards = standards;
        this.retentions = retentions;
        this.works = works;
        this.clock = clock;
    }

    /** Who awaits a decision first, then by name; at most 500. */
    List<ContractorStandingView> listStandings() {
        return list(
                "true order by t.state = 'PROPOSED' desc, a.id is not null desc, c.standing = 'SUSPENDED' desc, c.name, c.id limit "
                        + MOST);
    }

    /** @throws ContractorNotFound when there is none */
    ContractorStandingView getStanding(long contractorId) {
        return list("c.id = ?", contractorId).stream().findFirst().orElseThrow(ContractorNotFound::new);
    }

    List<StandingHistoryEntry> listHistory(long contractorId) {
        return sql.list(
                "select at, event, reason_code, reason, by_username from contractor_standing_event"
                        + " where contractor_id = ? order by id desc",
                row -> new StandingHistoryEntry(
                        Sql.instant(row, "at"),
                        row.getString("event"),
                        StandingTitles.ofEvent(row.getString("event")),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        row.getString("by_username")),
                contractorId);
    }

    /** A row as it was read, before what other features know of it. */
    private record Read(long id, Build build) {}

    /** Completes a row. */
    private interface Build {
        ContractorStandingView with(ContractorWork.Counts counts, Rial retention, List<StandardGap> gaps);
    }

    private List<ContractorStandingView> list(String condition, Object... values) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
        Object[] all = new Object[values.length + 2];
        all[0] = today;
        all[1] = today;
        System.arraycopy(values, 0, all, 2, values.length);
        List<Read> rows = sql.list(SELECT + condition, StandingReading::read, all);
        List<Long> ids = rows.stream().map(Read::id).toList();
        Map<Long, ContractorWork.Counts> counts = countWork(ids);
        Map<Long, Rial> held = retentions.heldOf(ids);
        Map<Long, List<StandardGap>> gaps = standards.gapsOf(ids, today);
        return rows.stream()
                .map(row -> row.build.with(
                        counts.getOrDefault(row.id, ContractorWork.Counts.NONE),
                        held.getOrDefault(row.id, Rial.ZERO),
                        gaps.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Map<Long, ContractorWork.Counts> countWork(Collection<Long> ids) {
        Map<Long, ContractorWork.Counts> sums = new HashMap<>();
        works.forEach(work ->
                work.countFor(ids).forEach((id, counts) -> sums.merge(id, counts, ContractorWork.Counts::plus)));
        return sums;
    }

    private static Read read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("name");
        String phone = row.getString("phone");
        Standing standing = Standing.valueOf(row.getString("standing"));
        String reason = row.getString("standing_reason");
        Instant since = Sql.instant(row, "standing_since");
        Integer score = row.getObject("score", Integer.class);
        int finished = row.getInt("finished_jobs");
        int version = row.getInt("contract_version");
        LocalDate until = row.getObject("contract_until", LocalDate.class);
        Termination termination = termination(row);
        OpenAppeal appeal = Sql.number(row, "appeal_id") == null
                ? null
                : new OpenAppeal(row.getLong("appeal_id"), row.getString("appeal_text"), Sql.instant(row, "appeal_at"));
        return new Read(
                id,
                (counts, retention, gaps) -> new ContractorStandingView(
                        id,
                        name,
                        phone,
                        standing.name(),
                        StandingTitles.of(standing),
                        reason,
                        since,
                        score,
                        finished,
                        counts.openJobs(),
                        counts.upheldClaims(),
                        counts.openPenalties(),
                        retention.amount(),
                        version,
                        until,
                        gaps.stream().map(StandardGap::name).toList(),
                        termination,
                        appeal));
    }

    private static Termination termination(ResultSet row) throws SQLException {
        return row.getString("termination_state") == null
                ? null
                : new Termination(
                        row.getLong("termination_id"),
                        row.getString("termination_state"),
                        row.getString("termination_reason"),
                        row.getString("proposed_by"),
                        Sql.instant(row, "proposed_at"),
                        row.getString("decided_by"));
    }
}
