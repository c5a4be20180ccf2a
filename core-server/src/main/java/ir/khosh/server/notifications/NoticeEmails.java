package ir.khosh.server.notifications;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The e-mail addresses of those who want their notices there as well. */
@ApplicationScoped
public class NoticeEmails {

    private CallPathSql sql;
    private CurrentUser user;
    private Audit audit;
    private Clock clock;

    protected NoticeEmails() {}

    @Inject
    NoticeEmails(CallPathSql sql, CurrentUser user, Audit audit, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<String> find(PhoneNumber phone) {
        return sql.find("select email from notice_email where phone = ?", row -> row.getString(1), phone.value());
    }

    @Transactional
    void set(PhoneNumber phone, String email) {
        sql.update(
                "insert into notice_email (phone, email, at, by_username) values (?, ?, ?, ?)"
                        + " on duplicate key update email = values(email), at = values(at),"
                        + " by_username = values(by_username)",
                phone.value(),
                email,
                clock.instant(),
                user.username());
        audit.record("notice-email-set", "phone:" + phone.masked(), null);
    }

    @Transactional
    void forget(PhoneNumber phone) {
        sql.update("delete from notice_email where phone = ?", phone.value());
        audit.record("notice-email-forgotten", "phone:" + phone.masked(), null);
    }
}
