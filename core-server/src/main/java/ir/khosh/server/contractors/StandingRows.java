package ir.khosh.server.contractors;

import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Writes what became of contractors' standing, with its history. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class StandingRows {

    /** A termination that awaits the second person. */
    record Proposal(long id, String proposedBy) {}

    private final CallPathSql sql;
    private final Contractors contractors;
    private final Clock clock;

    @Inject
    StandingRows(CallPathSql sql, Contractors contractors, Clock clock) {
        this.sql = sql;
        this.contractors = contractors;
        this.clock = clock;
    }

    /** @throws ContractorNotFound when there is none */
    Standing lock(long contractorId) {
        return contractors.lock(contractorId);
    }

    void change(long contractorId, Standing to, String reasonCode, String reason, String by) {
        sql.update(
                "update contractor set standing = ?, standing_reason_code = ?, standing_reason = ?,"
                        + " standing_since = ?, standing_by = ?, version = version + 1 where id = ?",
                to,
                reasonCode,
                reason,
                clock.instant(),
                by,
                contractorId);
    }

    public void note(long contractorId, String event, String reasonCode, String reason, String by) {
        sql.update(
                "insert into contractor_standing_event (contractor_id, at, event, reason_code, reason, by_username)"
                        + " values (?, ?, ?, ?, ?, ?)",
                contractorId,
                clock.instant(),
                event,
                reasonCode,
                reason,
                by);
    }

    Optional<Proposal> findProposal(long contractorId) {
        return sql.find(
                "select id, proposed_by from contractor_termination where open_for = ? for update",
                row -> new Proposal(row.getLong(1), row.getString(2)),
                contractorId);
    }

    void propose(long contractorId, String reason, String by) {
        sql.update(
                "insert into contractor_termination (contractor_id, state, reason, proposed_by, proposed_at)"
                        + " values (?, 'PROPOSED', ?, ?, ?)",
                contractorId,
                reason,
                by,
                clock.instant());
    }

    /** @param state APPROVED or WITHDRAWN */
    void decide(Proposal proposal, String state, String decision, String by) {
        sql.update(
                "update contractor_termination set state = ?, decided_by = ?, decided_at = ?, decision = ?"
                        + " where id = ?",
                state,
                by,
                clock.instant(),
                decision,
                proposal.id());
    }
}
