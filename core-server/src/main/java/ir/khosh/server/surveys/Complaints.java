package ir.khosh.server.surveys;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.contractors.ContractorNotices;
import ir.khosh.server.contractors.Observation;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.platform.IdempotencyKeys;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.RefusedException;
import ir.khosh.values.PersianText;
import ir.khosh.wire.surveys.ComplaintAnswer;
import ir.khosh.wire.surveys.ComplaintDecision;
import ir.khosh.wire.surveys.NewComplaint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A complaint's life: made, answered by the contractor, decided by a supervisor; upheld it lowers the score. */
@ApplicationScoped
@Transactional
public class Complaints {

    private static final int LONGEST = 2_000;

    private ComplaintRows rows;
    private ComplaintTasks tasks;
    private ContractorNotices notices;
    private IdempotencyKeys keys;
    private Performance performance;
    private CurrentUser user;
    private Audit audit;
    private Clock clock;

    protected Complaints() {}

    @Inject
    Complaints(
            ComplaintRows rows,
            ComplaintTasks tasks,
            ContractorNotices notices,
            IdempotencyKeys keys,
            Performance performance,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.notices = notices;
        this.keys = keys;
        this.performance = performance;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return its id */
    long make(NewComplaint wish, String key) {
        return keys.once("complaints:" + user.id(), key, wish, Long.class, () -> {
            FieldCheck check = new FieldCheck();
            String text = check.text("text", wish.text(), LONGEST);
            if (text == null && check.passed()) {
                check.refuse("required", "text", "شرح شکایت لازم است.");
            }
            ComplaintCategory category = category(check, wish.category());
            ComplaintRows.Job job = rows.findJob(wish.trackingCode()).orElse(null);
            if (job == null) {
                check.refuse("job-unknown", "trackingCode", "کاری با این کد و با پیمانکار تعیین‌شده یافت نشد.");
            }
            refuse(check);
            long id = rows.add(job, category, text, null, clock.instant(), user.username());
            opened(id, job, category, text);
            return id;
        });
    }

    /** A bad answer is a complaint by itself. */
    void openFromSurvey(Survey survey, SurveyResponse response) {
        boolean manners = response.etiquette() != null && response.etiquette() < response.score();
        ComplaintCategory category = manners ? ComplaintCategory.BEHAVIOUR : ComplaintCategory.QUALITY;
        String text = "امتیاز " + PersianText.persianDigits(Integer.toString(response.score())) + " از ۵ در نظرسنجی"
                + (response.comment() == null ? "" : ": " + response.comment());
        ComplaintRows.Job job = new ComplaintRows.Job(survey.trackingCode(), survey.contractorId());
        long id = rows.add(job, category, text, survey.id(), clock.instant(), response.by());
        opened(id, job, category, text);
    }

    private void opened(long id, ComplaintRows.Job job, ComplaintCategory category, String text) {
        tasks.open(id, job.trackingCode(), category, text);
        notices.complained(job.contractorId(), id, job.trackingCode());
    }

    /** @param by username, or {@code contractor} with an id for their own words */
    void answer(long id, ComplaintAnswer wish, String by) {
        FieldCheck check = new FieldCheck();
        String text = check.text("text", wish.text(), LONGEST);
        if (text == null && check.passed()) {
            check.refuse("required", "text", "پاسخ پیمانکار لازم است.");
        }
        refuse(check);
        lockUndecided(id);
        rows.answer(id, text, clock.instant(), by);
    }

    void decide(long id, ComplaintDecision wish) {
        FieldCheck check = new FieldCheck();
        String note = check.text("note", wish.note(), LONGEST);
        if (note == null && check.passed()) {
            check.refuse("required", "note", "دلیل تصمیم لازم است.");
        }
        refuse(check);
        ComplaintRows.Open complaint = lockUndecided(id);
        ComplaintState state = wish.upheld() ? ComplaintState.UPHELD : ComplaintState.REJECTED;
        rows.decide(id, state, note, clock.instant(), user.username());
        if (wish.upheld()) {
            performance.observe(new Observation(
                    complaint.contractorId(), Observation.Kind.COMPLAINT, 0, "complaint:" + id, clock.instant()));
        }
        tasks.settle(id, user.username());
        notices.complaintDecided(complaint.contractorId(), id, wish.upheld());
        audit.record(wish.upheld() ? "complaint-upheld" : "complaint-rejected", "complaint:" + id, note);
    }

    private ComplaintRows.Open lockUndecided(long id) {
        ComplaintRows.Open complaint = rows.lock(id).orElseThrow(ComplaintNotFound::new);
        if (complaint.state().isDecided()) {
            throw new ConflictException("complaint-decided", "دربارهٔ این شکایت پیش‌تر تصمیم گرفته شده است.");
        }
        return complaint;
    }

    private static ComplaintCategory category(FieldCheck check, String name) {
        for (ComplaintCategory category : ComplaintCategory.values()) {
            if (category.name().equals(name)) {
                return category;
            }
        }
        check.refuse("unknown-value", "category", "موضوع شکایت را از فهرست انتخاب کنید.");
        return null;
    }

    private static void refuse(FieldCheck check) {
        if (!check.passed()) {
            throw new RefusedException(check.refusals());
        }
    }
}
