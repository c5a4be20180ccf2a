package ir.khosh.server.contractors.standing;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.contractors.ContractorNotices;
import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.contractors.Standing;
import ir.khosh.server.contractors.StandingRows;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.wire.contractors.AppealView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What contractors say against a suspension or the end of the work, and what they were answered. */
@Singleton
@Transactional
public class AppealBook {

    private static final int LONGEST = 2_000;
    private final CallPathSql sql;
    private final Contractors contractors;
    private final StandingRows rows;
    private final ContractorNotices notices;
    private final Audit audit;
    private final Clock clock;

    @Inject
    AppealBook(
            CallPathSql sql,
            Contractors contractors,
            StandingRows rows,
            ContractorNotices notices,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.contractors = contractors;
        this.rows = rows;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param by username, or {@code contractor} for their own words */
    public Outcome<Long> record(long contractorId, String text, String by) {
        contractors.lock(contractorId);
        FieldCheck check = new FieldCheck();
        String words = words(check, text);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        long id = sql.insert(
                "insert into contractor_appeal (contractor_id, text, recorded_at, recorded_by) values (?, ?, ?, ?)",
                contractorId,
                words,
                clock.instant(),
                by);
        rows.note(contractorId, "appealed", null, null, by);
        return Outcome.done(id);
    }

    /**
     * On the contractor's own page: one at a time, and only against a suspension or the end of the work.
     *
     * @throws ConflictException {@code appeal-open} or {@code nothing-to-appeal}
     */
    Outcome<Long> recordOwn(long contractorId, String text) {
        if (contractors.lock(contractorId) == Standing.ACTIVE) {
            throw new ConflictException("nothing-to-appeal", "همکاری شما برقرار است.");
        }
        if (listAppeals(contractorId).stream().anyMatch(appeal -> appeal.answer() == null)) {
            throw new ConflictException("appeal-open", "اعتراض شما ثبت شده و در دست بررسی است.");
        }
        return record(contractorId, text, "contractor:" + contractorId);
    }

    Outcome<Long> answer(long contractorId, long appealId, String text, String by) {
        contractors.lock(contractorId);
        FieldCheck check = new FieldCheck();
        String words = words(check, text);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        int answered = sql.update(
                "update contractor_appeal set answer = ?, answered_at = ?, answered_by = ?"
                        + " where id = ? and contractor_id = ? and answer is null",
                words,
                clock.instant(),
                by,
                appealId,
                contractorId);
        if (answered == 0) {
            throw new ConflictException("appeal-not-open", "این اعتراض باز نیست.");
        }
        rows.note(contractorId, "appeal-answered", null, null, by);
        notices.appealAnswered(contractorId, appealId);
        audit.record("appeal-answered", "contractor:" + contractorId, "appeal " + appealId);
        return Outcome.done(appealId);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    List<AppealView> listAppeals(long contractorId) {
        return sql.list(
                "select * from contractor_appeal where contractor_id = ? order by id desc",
                row -> new AppealView(
                        row.getLong("id"),
                        row.getString("text"),
                        Sql.instant(row, "recorded_at"),
                        row.getString("recorded_by"),
                        row.getString("answer"),
                        Sql.instant(row, "answered_at"),
                        row.getString("answered_by")),
                contractorId);
    }

    private static String words(FieldCheck check, String text) {
        check.neededLine("text", text == null ? null : text.replaceAll("\\s+", " "), 3, LONGEST);
        return check.passed() ? check.text("text", text, LONGEST) : null;
    }
}
