package ir.khosh.server.requests.warranty;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.billing.Accounts;
import ir.khosh.server.billing.Ledger;
import ir.khosh.server.billing.Posting;
import ir.khosh.server.contractors.ContractorNotices;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.ToldReason;
import ir.khosh.wire.requests.PenaltyDecision;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Penalties: computed, open to objection, then booked or dropped. */
@Singleton
@Transactional
public class Penalties {

    private static final int SHORTEST_REASON = 3;
    private final CallPathSql sql;
    private final Ledger ledger;
    private final ContractorNotices notices;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Penalties(CallPathSql sql, Ledger ledger, ContractorNotices notices, Audit audit, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param objectionUntil until then the contractor may object */
    public record Opened(long id, Instant objectionUntil) {}

    private record Stored(long id, long contractorId, String state, long amountRial, Instant objectionUntil) {}

    /** One a claim; a second call changes nothing. */
    public Opened add(Claims.Claim claim, PenaltyRule.Computed computed, int contractVersion, int objectionDays) {
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(objectionDays));
        sql.update(
                "insert ignore into penalty (id, claim_id, contractor_id, state, mode, base_rial, rate_permille,"
                        + " amount_rial, contract_version, sheet, computed_at, objection_until)"
                        + " values (nextval(penalty_seq), ?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?)",
                claim.id(),
                claim.contractorId(),
                computed.mode(),
                computed.base().amount(),
                computed.ratePermille(),
                computed.amount().amount(),
                contractVersion,
                computed.sheet(),
                now,
                until);
        return sql.find(
                        "select id, objection_until from penalty where claim_id = ?",
                        row -> new Opened(row.getLong(1), Sql.instant(row, "objection_until")),
                        claim.id())
                .orElseThrow();
    }

    /**
     * The contractor objects: it is not booked until a supervisor decides.
     *
     * @throws ConflictException {@code objection-window-over}
     */
    public void object(long id, String reason, String by) {
        FieldCheck check = new FieldCheck();
        String why = neededText(check, "reason", reason);
        check.throwIfRefused();
        Stored penalty = lock(id);
        if (penalty.state.equals("OBJECTED")) {
            return;
        }
        Instant now = clock.instant();
        if (!penalty.state.equals("PENDING") || !now.isBefore(penalty.objectionUntil)) {
            throw new ConflictException("objection-window-over", "مهلت اعتراض به این جریمه گذشته است.");
        }
        sql.update(
                "update penalty set state = 'OBJECTED', objection = ?, objected_at = ?, objected_by = ? where id = ?",
                why,
                now,
                by,
                id);
    }

    /** @throws ConflictException {@code penalty-not-objected} */
    public void decide(long id, PenaltyDecision decision, String by) {
        boolean charge = decision.charge();
        FieldCheck check = new FieldCheck();
        String toldReason = ToldReason.of(check, decision.toldReason());
        String note = neededText(check, "note", decision.note());
        check.throwIfRefused();
        Stored penalty = lock(id);
        if (!penalty.state.equals("OBJECTED")) {
            throw new ConflictException("penalty-not-objected", "به این جریمه اعتراضی در دست رسیدگی نیست.");
        }
        sql.update(
                "update penalty set decided_at = ?, decided_by = ?, told_reason = ?, decision_note = ? where id = ?",
                clock.instant(),
                by,
                toldReason,
                note,
                id);
        finish(penalty, charge ? "POSTED" : "DROPPED");
        notices.penaltyDecided(penalty.contractorId, id, charge, toldReason);
        audit.record(charge ? "penalty-charged" : "penalty-dropped", "penalty:" + id, note);
    }

    /** Nobody objected in time; does nothing when that changed meanwhile. */
    void postIfDue(long id) {
        Stored penalty = lock(id);
        if (penalty.state.equals("PENDING") && !clock.instant().isBefore(penalty.objectionUntil)) {
            finish(penalty, "POSTED");
        }
    }

    List<Long> listDue() {
        return sql.list(
                "select id from penalty where state = 'PENDING' and objection_until <= ? order by id limit 100",
                row -> row.getLong(1),
                clock.instant());
    }

    private void finish(Stored penalty, String state) {
        sql.update("update penalty set state = ? where id = ?", state, penalty.id);
        if (state.equals("POSTED")) {
            ledger.post(
                    "penalty",
                    "penalty:" + penalty.id,
                    "جریمهٔ اجرای دوباره " + penalty.id,
                    List.of(
                            new Posting(Accounts.contractor(penalty.contractorId), penalty.amountRial),
                            new Posting(Accounts.PENALTY_INCOME, -penalty.amountRial)));
        }
    }

    private Stored lock(long id) {
        return sql.find(
                        "select id, contractor_id, state, amount_rial, objection_until from penalty where id = ?"
                                + " for update",
                        row -> new Stored(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getLong(4),
                                Sql.instant(row, "objection_until")),
                        id)
                .orElseThrow(PenaltyNotFound::new);
    }

    private static String neededText(FieldCheck check, String field, String text) {
        String line = check.text(field, text, 2_000);
        boolean refused =
                check.refusals().stream().anyMatch(refusal -> refusal.field().equals(field));
        if (!refused && (line == null || line.length() < SHORTEST_REASON)) {
            check.refuse("required", field, "دلیل را بنویسید.");
        }
        return line;
    }
}
