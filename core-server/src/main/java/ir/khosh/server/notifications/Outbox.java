package ir.khosh.server.notifications;

import ir.khosh.server.platform.CallPathSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Notices wait here, written in the transaction of the work they tell of, until the sender takes them out. What is no
 * longer true before it left is superseded; what may already have left is not sent a second time.
 */
@ApplicationScoped
public class Outbox {

    private static final String SUPERSEDE = "update outbox set withdrawn_at = ?,"
            + " state = if(state in ('PENDING', 'NEEDS_CALLBACK'), 'SUPERSEDED', state)"
            + " where state in ('PENDING', 'NEEDS_CALLBACK', 'SENDING', 'UNKNOWN') and subject = ? and template ";

    private CallPathSql sql;
    private NoticeTemplates templates;
    private SegmentTable segments;
    private OptOuts optOuts;
    private NoticeEmails emails;
    private NoticeProviders providers;
    private Event<UndeliverableNotice> undeliverable;
    private Clock clock;

    protected Outbox() {}

    @Inject
    Outbox(
            CallPathSql sql,
            NoticeTemplates templates,
            SegmentTable segments,
            OptOuts optOuts,
            NoticeEmails emails,
            NoticeProviders providers,
            Event<UndeliverableNotice> undeliverable,
            Clock clock) {
        this.sql = sql;
        this.templates = templates;
        this.segments = segments;
        this.optOuts = optOuts;
        this.emails = emails;
        this.providers = providers;
        this.undeliverable = undeliverable;
        this.clock = clock;
    }

    /**
     * Writes one row inside the caller's transaction; the same (template, to, subject, version) twice is one row. A
     * later version takes back the earlier ones that have not left. A number that takes no texts gets a row in state
     * NEEDS_CALLBACK and {@link UndeliverableNotice} is fired. Who left an e-mail address gets it there as well.
     *
     * @throws IllegalArgumentException for an unknown template or a missing value
     */
    public void add(Notice notice) {
        String text = templates.text(notice);
        OutboxState state = stateOf(notice);
        Instant now = clock.instant();
        long id = write(notice, NoticeChannel.SMS, null, text, state, now);
        if (id == 0) {
            return;
        }
        if (!notice.isFirst()) {
            sql.update(
                    SUPERSEDE + "= ? and phone = ? and version < ?",
                    now,
                    notice.subject(),
                    notice.template(),
                    notice.to().value(),
                    notice.version());
        }
        if (state != OutboxState.OPTED_OUT && !providers.of(NoticeChannel.EMAIL).isEmpty()) {
            emails.find(notice.to())
                    .ifPresent(email -> write(notice, NoticeChannel.EMAIL, email, text, OutboxState.PENDING, now));
        }
        if (state == OutboxState.NEEDS_CALLBACK) {
            undeliverable.fire(new UndeliverableNotice(
                    id, notice.template(), notice.to(), notice.subject(), text, "takes-no-texts"));
        }
    }

    /** @return 0 when it stands there already */
    private long write(
            Notice notice, NoticeChannel channel, String email, String text, OutboxState state, Instant now) {
        return sql.insert(
                "insert ignore into outbox (template, phone, channel, email, subject, version, text, segments, state,"
                        + " next_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                notice.template(),
                notice.to().value(),
                channel,
                email,
                notice.subject(),
                notice.version(),
                text,
                channel == NoticeChannel.SMS ? segments.count(text) : 1,
                state,
                now,
                now);
    }

    /**
     * Takes back, inside the caller's transaction, what has not left yet: such as the notices to a contractor who is no
     * longer the one. Write what replaces it afterwards.
     *
     * @return how many rows
     */
    public int withdraw(String subject, Set<String> noticeTemplates) {
        if (noticeTemplates.isEmpty()) {
            return 0;
        }
        List<Object> values = new ArrayList<>(List.of(clock.instant(), subject));
        values.addAll(noticeTemplates);
        String places = String.join(", ", Collections.nCopies(noticeTemplates.size(), "?"));
        return sql.update(SUPERSEDE + "in (" + places + ")", values.toArray());
    }

    private OutboxState stateOf(Notice notice) {
        if (templates.isOptional(notice.template()) && optOuts.has(notice.to())) {
            return OutboxState.OPTED_OUT;
        }
        return notice.to().takesTexts() ? OutboxState.PENDING : OutboxState.NEEDS_CALLBACK;
    }
}
