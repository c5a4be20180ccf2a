package ir.khosh.server.requests.warranty;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.values.JalaliDate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The rows of warranty claims, written in the caller's transaction. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Claims {

    private final CallPathSql sql;

    @Inject
    Claims(CallPathSql sql) {
        this.sql = sql;
    }

    /** @param verdict null while nobody decided, or when it was withdrawn */
    public record Claim(
            long id,
            long firstRequestId,
            long repeatRequestId,
            long rootRequestId,
            long contractorId,
            String state,
            Verdict verdict,
            boolean settled) {}

    /** Tracking code of the repeat that a claim for this job has already; empty when there is none open. */
    public Optional<String> findOpenRepeat(long firstRequestId) {
        return sql.find(
                "select r.tracking_code from warranty_claim c join service_request r on r.id = c.repeat_request_id"
                        + " where c.open_for = ?",
                row -> row.getString(1),
                firstRequestId);
    }

    /** @param contractorId who did the first job */
    public long open(
            long firstRequestId,
            long repeatRequestId,
            long contractorId,
            SameCausePolicy.Proposal proposal,
            String note,
            Instant at) {
        long id = sql.find("select nextval(warranty_claim_seq)", row -> row.getLong(1))
                .orElseThrow();
        long root = sql.find(
                        "select root_request_id from warranty_claim where repeat_request_id = ?",
                        row -> row.getLong(1),
                        firstRequestId)
                .orElse(firstRequestId);
        sql.update(
                "insert into warranty_claim (id, first_request_id, repeat_request_id, root_request_id, contractor_id,"
                        + " state, proposal, reported_at, note) values (?, ?, ?, ?, ?, 'REPORTED', ?, ?, ?)",
                id,
                firstRequestId,
                repeatRequestId,
                root,
                contractorId,
                proposal.code(),
                at,
                note);
        return id;
    }

    public Optional<Claim> lockByRepeat(long repeatRequestId) {
        return sql.find(
                "select * from warranty_claim where repeat_request_id = ? for update", Claims::claim, repeatRequestId);
    }

    /** The repeat's request is locked by whoever asks, before the claim. */
    public long repeatOf(long id) {
        return sql.find("select repeat_request_id from warranty_claim where id = ?", row -> row.getLong(1), id)
                .orElseThrow(ClaimNotFound::new);
    }

    /** @throws ConflictException {@code claim-settled} once the repeat is finished or the claim was withdrawn */
    public void decide(Claim claim, Verdict verdict, String note, Instant at, String by) {
        if (claim.settled() || claim.state().equals("WITHDRAWN")) {
            throw new ConflictException("claim-settled", "این ادعا پیش‌تر به پایان رسیده است.");
        }
        sql.update(
                "update warranty_claim set state = ?, decision_note = ?, decided_at = ?, decided_by = ? where id = ?",
                verdict,
                note,
                at,
                by,
                claim.id());
    }

    /** The repeat is finished. */
    public void settle(Claim claim, Instant at) {
        sql.update("update warranty_claim set settled_at = ? where id = ? and settled_at is null", at, claim.id());
    }

    /** The repeat was cancelled. */
    public void withdraw(long repeatRequestId, Instant at, String by) {
        sql.update(
                "update warranty_claim set state = 'WITHDRAWN', decided_at = ?, decided_by = ?"
                        + " where repeat_request_id = ? and settled_at is null",
                at,
                by,
                repeatRequestId);
    }

    /** What {@link PersistencePolicy} wants to know, with the claim that was just decided. */
    public PersistencePolicy.Record recordOf(Claim claim, int months, Instant now) {
        Instant since = JalaliDate.of(now)
                .plusMonths(-months)
                .toLocalDate()
                .atStartOfDay(JalaliDate.TEHRAN)
                .toInstant();
        return sql.find(
                        "select coalesce(sum(decided_at >= ?), 0) as recent, count(*) as everything,"
                                + " coalesce(sum(root_request_id = ?), 0) as in_chain,"
                                + " (select finished_jobs from contractor where id = ?) as jobs"
                                + " from warranty_claim where contractor_id = ? and state = 'UPHELD'",
                        row -> new PersistencePolicy.Record(
                                row.getInt("recent"),
                                row.getInt("everything"),
                                row.getInt("jobs"),
                                row.getInt("in_chain")),
                        since,
                        claim.rootRequestId(),
                        claim.contractorId(),
                        claim.contractorId())
                .orElseThrow();
    }

    static Claim claim(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Claim(
                row.getLong("id"),
                row.getLong("first_request_id"),
                row.getLong("repeat_request_id"),
                row.getLong("root_request_id"),
                row.getLong("contractor_id"),
                state,
                Verdict.parse(state).orElse(null),
                Sql.instant(row, "settled_at") != null);
    }
}
