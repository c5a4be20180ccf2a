package ir.khosh.server.notifications;

import ir.khosh.server.platform.CallPathSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What administrators wrote, kept in memory for a few seconds: several nodes agree without asking for each notice. */
@ApplicationScoped
public class StoredWording implements TemplateWording {

    private static final Duration MEMORY = Duration.ofSeconds(10);

    private record Remembered(Map<String, Written> texts, Instant readAt) {}

    /** @param by username; null when no person did it */
    record Written(String text, Instant at, String by) {}

    private volatile Remembered remembered = new Remembered(Map.of(), Instant.MIN);
    private CallPathSql sql;
    private Clock clock;

    protected StoredWording() {}

    @Inject
    StoredWording(CallPathSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<String> findWording(String template) {
        return Optional.ofNullable(all().get(template)).map(Written::text);
    }

    /** By template. */
    Map<String, Written> all() {
        Remembered known = remembered;
        if (known.readAt()
                .plus(known.readAt().equals(Instant.MIN) ? Duration.ZERO : MEMORY)
                .isAfter(clock.instant())) {
            return known.texts();
        }
        Map<String, Written> texts = new HashMap<>();
        sql.list(
                "select template, text, changed_at, changed_by from notice_wording",
                row -> texts.put(
                        row.getString("template"),
                        new Written(
                                row.getString("text"),
                                CallPathSql.instant(row, "changed_at"),
                                row.getString("changed_by"))));
        remembered = new Remembered(Map.copyOf(texts), clock.instant());
        return texts;
    }

    void put(String template, String text, String by) {
        sql.update(
                "insert into notice_wording (template, text, changed_at, changed_by) values (?, ?, ?, ?)"
                        + " on duplicate key update text = values(text), changed_at = values(changed_at),"
                        + " changed_by = values(changed_by)",
                template,
                text,
                clock.instant(),
                by);
        forget();
    }

    void remove(String template) {
        sql.update("delete from notice_wording where template = ?", template);
        forget();
    }

    void forget() {
        remembered = new Remembered(Map.of(), Instant.MIN);
    }
}
