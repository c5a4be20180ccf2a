package ir.khosh.server.requests.tasks;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.requests.TaskView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What people at desks must do: opened by rules, taken by one person at a time, done with an outcome. */
@Singleton
@Transactional
public class DeskTasks {

    private static final int MOST = 200;
    private static final Map<String, String> TITLES = Map.of(
            "CALL_BACK", "تماس با متقاضی",
            "FIND_CONTRACTOR", "یافتن پیمانکار",
            "COMPLAINT", "رسیدگی به شکایت",
            "QUOTE_SILENT", "برآورد بی‌پاسخ",
            "OVERDUE", "مهلت گذشته",
            "SUSPENDED", "پیمانکار معلق");
    private final CallPathSql sql;
    private final CurrentUser user;
    private final Clock clock;
    private final Duration held;
    private final Duration pause;

    @Inject
    DeskTasks(
            CallPathSql sql,
            CurrentUser user,
            Clock clock,
            @ConfigProperty(name = "khosh.tasks.held-minutes", defaultValue = "15") int heldMinutes,
            @ConfigProperty(name = "khosh.tasks.no-answer-minutes", defaultValue = "30") int noAnswerMinutes) {
        this.sql = sql;
        this.user = user;
        this.clock = clock;
        held = Duration.ofMinutes(heldMinutes);
        pause = Duration.ofMinutes(noAnswerMinutes);
    }

    /**
     * @param key of what is to be done: one open task a key, a later text replaces an earlier one; at most 120 ASCII
     *     characters
     * @param kind CALL_BACK, FIND_CONTRACTOR, COMPLAINT, QUOTE_SILENT, OVERDUE or SUSPENDED
     * @param trackingCode and {@code phone}: null when there is none
     * @param text Persian, what to say or do
     */
    public record NewTask(
            String key, String kind, String trackingCode, PhoneNumber phone, String text, Instant dueAt) {}

    /** In the caller's transaction. */
    public void open(NewTask task) {
        if (!TITLES.containsKey(task.kind())) {
            throw new IllegalArgumentException("no such kind of task: " + task.kind());
        }
        sql.update(
                "insert into desk_task (task_key, kind, tracking_code, phone, text, created_at, due_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update text = values(text)",
                task.key(),
                task.kind(),
                task.trackingCode(),
                task.phone() == null ? null : task.phone().value(),
                task.text(),
                clock.instant(),
                task.dueAt());
    }

    /** In the caller's transaction; without effect when such a task was ever opened, also when it is done. */
    public void openOnce(NewTask task) {
        if (sql.find("select 1 from desk_task where task_key = ? limit 1", row -> true, task.key())
                .isEmpty()) {
            open(task);
        }
    }

    /** What was to be done came about in another way; without effect when no such task is open. */
    public void settle(String key, String note, String by) {
        settle(List.of(key), note, by);
    }

    /** The same for several, at least one. */
    public void settle(List<String> keys, String note, String by) {
        List<Object> values = new ArrayList<>();
        values.add(clock.instant());
        values.add(by);
        values.add(note);
        values.addAll(keys);
        sql.update(
                "update desk_task set done_at = ?, done_by = ?, outcome = 'SETTLED', note = ? where open_key in ("
                        + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")",
                values.toArray());
    }

    /** Open and due, the oldest first, at most 200. */
    List<TaskView> listDue() {
        Instant now = clock.instant();
        return sql.list(
                "select t.*, p.display_name, if(t.taken_at > ?, t.taken_by, null) as holder from desk_task t"
                        + " left join service_request r on r.tracking_code = t.tracking_code"
                        + " left join applicant p on p.id = r.applicant_id"
                        + " where t.done_at is null and t.due_at <= ? order by t.due_at, t.id limit " + MOST,
                row -> new TaskView(
                        row.getLong("id"),
                        row.getString("kind"),
                        TITLES.get(row.getString("kind")),
                        row.getString("tracking_code"),
                        row.getString("phone"),
                        row.getString("display_name"),
                        row.getString("text"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "due_at"),
                        row.getString("holder")),
                now.minus(held),
                now);
    }

    /**
     * For a quarter of an hour, so that two people do not call the same citizen.
     *
     * @throws ConflictException {@code task-taken} or {@code task-done}
     */
    void take(long id) {
        Held task = lock(id);
        Instant now = clock.instant();
        if (task.by != null && !task.by.equals(user.username()) && task.at.isAfter(now.minus(held))) {
            throw new ConflictException("task-taken", "این کار را همکار دیگری برداشته است.");
        }
        sql.update("update desk_task set taken_by = ?, taken_at = ? where id = ?", user.username(), now, id);
    }

    /** REACHED or DROPPED ends it; after NO_ANSWER it comes back later. */
    void done(long id, TaskView.Done done) {
        FieldCheck check = new FieldCheck();
        String note = check.text("note", done.note(), 300);
        String outcome = Objects.requireNonNullElse(done.outcome(), "");
        if (!List.of("REACHED", "NO_ANSWER", "DROPPED").contains(outcome)) {
            check.refuse("unknown-value", "outcome", "نتیجهٔ کار را انتخاب کنید.");
        } else if (outcome.equals("DROPPED") && note == null) {
            check.refuse("required", "note", "برای کنار گذاشتن کار دلیل لازم است.");
        }
        check.throwIfRefused();
        lock(id);
        Instant now = clock.instant();
        if (outcome.equals("NO_ANSWER")) {
            sql.update(
                    "update desk_task set tries = tries + 1, due_at = ?, note = ?, taken_by = null, taken_at = null"
                            + " where id = ?",
                    now.plus(pause),
                    note,
                    id);
        } else {
            sql.update(
                    "update desk_task set done_at = ?, done_by = ?, outcome = ?, note = ? where id = ?",
                    now,
                    user.username(),
                    outcome,
                    note,
                    id);
        }
    }

    private record Held(String by, Instant at, boolean open) {}

    private Held lock(long id) {
        Held task = sql.find(
                        "select taken_by, taken_at, done_at from desk_task where id = ? for update",
                        row -> new Held(row.getString(1), Sql.instant(row, "taken_at"), row.getObject(3) == null),
                        id)
                .orElseThrow(TaskNotFound::new);
        if (!task.open) {
            throw new ConflictException("task-done", "این کار پیش‌تر انجام شده است.");
        }
        return task;
    }
}
