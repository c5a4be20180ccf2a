package ir.khosh.server.notifications;

import ir.khosh.server.platform.CallPathSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Notices wait here, written in the transaction of the work they tell of, until the sender takes them out. */
@ApplicationScoped
public class Outbox {

    private CallPathSql sql;
    private NoticeTemplates templates;
    private Clock clock;

    protected Outbox() {}

    @Inject
    Outbox(CallPathSql sql, NoticeTemplates templates, Clock clock) {
        this.sql = sql;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Writes one row inside the caller's transaction; the same (template, to, subject, version) twice is one row. A
     * number that takes no texts gets a row in state NEEDS_CALLBACK.
     *
     * @throws IllegalArgumentException for an unknown template or a missing value
     */
    public void add(Notice notice) {
        sql.update(
                "insert ignore into outbox (template, phone, subject, version, text, state, next_at, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                notice.template(),
                notice.to().value(),
                notice.subject(),
                notice.version(),
                templates.text(notice),
                notice.to().takesTexts() ? OutboxState.PENDING : OutboxState.NEEDS_CALLBACK,
                clock.instant(),
                clock.instant());
    }
}
