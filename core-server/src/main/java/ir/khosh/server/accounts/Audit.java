package ir.khosh.server.accounts;

import ir.khosh.server.platform.CallPathSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who did what, kept for ever. Written in the caller's transaction. */
@ApplicationScoped
public class Audit {

    private CallPathSql sql;
    private CurrentUser user;
    private Clock clock;

    protected Audit() {}

    @Inject
    Audit(CallPathSql sql, CurrentUser user, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param action stable kebab-case, such as {@code class-overridden}
     * @param subject such as {@code applicant:17}; no personal data
     * @param detail Persian or a code; null when the action says it all
     */
    public void record(String action, String subject, String detail) {
        recordOf(user.id(), user.username(), action, subject, detail);
    }

    /** Of somebody who is not behind the current request. */
    public void recordOf(Long userId, String username, String action, String subject, String detail) {
        sql.update(
                "insert into audit_entry (at, user_id, username, action, subject, detail) values (?, ?, ?, ?, ?, ?)",
                clock.instant(),
                userId,
                username,
                action,
                subject,
                detail);
    }
}
