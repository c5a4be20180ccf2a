package ir.khosh.server.contractors;

import ir.khosh.server.contractors.Observation.Kind;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;

/** Keeps what is seen of contractors' work and their score up to date with it. */
@Singleton
@Transactional
public class Performance {

    /** What is older than this weighs next to nothing beside it. */
    private static final int MOST_OBSERVATIONS = 1_000;

    private final CallPathSql sql;
    private final ScoreFormula formula;
    private final Clock clock;

    @Inject
    Performance(CallPathSql sql, ScoreFormula formula, Clock clock) {
        this.sql = sql;
        this.formula = formula;
        this.clock = clock;
    }

    /** Takes an observation down and computes the score anew, in the caller's transaction; the same key again does nothing. */
    public void observe(Observation observation) {
        // the contractor first: two observations of one contractor must not compute past each other
        sql.find(
                "select id from contractor where id = ? for update", row -> row.getLong(1), observation.contractorId());
        int added = sql.update(
                "insert ignore into contractor_observation (contractor_id, kind, value, obs_key, at)"
                        + " values (?, ?, ?, ?, ?)",
                observation.contractorId(),
                observation.kind(),
                observation.value(),
                observation.key(),
                observation.at());
        if (added == 1) {
            OptionalInt score = formula.score(listSeen(observation.contractorId()), clock.instant());
            sql.update(
                    "update contractor set score = ? where id = ?",
                    score.isPresent() ? score.getAsInt() : null,
                    observation.contractorId());
        }
    }

    /** The newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ScoreFormula.Seen> listSeen(long contractorId) {
        return sql.list(
                "select kind, value, at from contractor_observation where contractor_id = ?"
                        + " order by at desc, id desc limit " + MOST_OBSERVATIONS + " lock in share mode",
                row -> new ScoreFormula.Seen(
                        Kind.valueOf(row.getString("kind")), row.getInt("value"), Sql.instant(row, "at")),
                contractorId);
    }
}
