package ir.khosh.server.accounts;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Failures;
import ir.khosh.wire.session.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Opaque tokens of 256 bits, known here only by their SHA-256. */
@ApplicationScoped
public class Sessions {

    private static final Duration TRUST_MEMORY = Duration.ofSeconds(5);
    private static final Duration NOTE_USE_EVERY = Duration.ofSeconds(60);
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT = "select t.token_hash, t.last_used_at, t.absolute_expires_at, u.id, u.username,"
            + " u.display_name, u.role, u.extension, u.must_change from session_token t"
            + " join user_account u on u.id = t.user_id where t.revoked_at is null and ";

    private record Remembered(Session session, Instant readAt) {}

    private final Map<String, Remembered> memory = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private CallPathSql sql;
    private Event<SessionEnded> ended;
    private SessionLimits limits;
    private Clock clock;

    protected Sessions() {}

    @Inject
    Sessions(CallPathSql sql, Event<SessionEnded> ended, SessionLimits limits, Clock clock) {
        this.sql = sql;
        this.ended = ended;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return the token, which is told once and not kept */
    String open(long userId) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        sql.update(
                "insert into session_token (token_hash, user_id, created_at, last_used_at, absolute_expires_at)"
                        + " values (?, ?, ?, ?, ?)",
                HEX.parseHex(idOf(token)),
                userId,
                now,
                now,
                now.plus(limits.absolute()));
        return token;
    }

    /** Finds a live session and notes its use. While the database is away, what was known a moment ago holds. */
    public Optional<Session> find(String token) {
        if (token == null || token.length() != 43) {
            return Optional.empty();
        }
        String id = idOf(token);
        Instant now = clock.instant();
        Remembered known = memory.get(id);
        if (known == null || known.readAt().plus(TRUST_MEMORY).isBefore(now)) {
            known = read(id, known, now);
        }
        if (known == null) {
            return Optional.empty();
        }
        if (!limits.isLive(known.session(), now)) {
            end(known.session(), "EXPIRED");
            return Optional.empty();
        }
        return Optional.of(noteUse(known, now).session());
    }

    private Remembered read(String id, Remembered known, Instant now) {
        try {
            Optional<Session> stored =
                    sql.find(SELECT + "t.token_hash = ?", Sessions::session, (Object) HEX.parseHex(id));
            if (stored.isEmpty()) {
                memory.remove(id);
                return null;
            }
            Remembered fresh = new Remembered(stored.get(), now);
            memory.put(id, fresh);
            return fresh;
        } catch (RuntimeException e) {
            if (known != null && Failures.isDatabaseAway(e)) {
                return known;
            }
            throw e;
        }
    }

    private Remembered noteUse(Remembered known, Instant now) {
        Session session = known.session();
        if (session.lastUsedAt().plus(NOTE_USE_EVERY).isAfter(now)) {
            return known;
        }
        try {
            sql.update(
                    "update session_token set last_used_at = ? where token_hash = ?", now, HEX.parseHex(session.id()));
            return memory.computeIfPresent(session.id(), (id, before) -> new Remembered(used(session, now), now))
                            == null
                    ? known
                    : memory.get(session.id());
        } catch (RuntimeException e) {
            if (Failures.isDatabaseAway(e)) {
                return known;
            }
            throw e;
        }
    }

    /** An open desktop counts as use. @return false when the session is over */
    public boolean keepAlive(Session session) {
        Instant now = clock.instant();
        Remembered known = memory.get(session.id());
        Remembered fresh = known == null || known.readAt().plus(TRUST_MEMORY).isBefore(now)
                ? read(session.id(), known == null ? new Remembered(session, now) : known, now)
                : known;
        if (fresh == null) {
            return false;
        }
        if (!limits.isLive(fresh.session(), now)) {
            end(fresh.session(), "EXPIRED");
            return false;
        }
        noteUse(fresh, now);
        return true;
    }

    void end(Session session, String reason) {
        memory.remove(session.id());
        sql.update(
                "update session_token set revoked_at = ? where token_hash = ? and revoked_at is null",
                clock.instant(),
                HEX.parseHex(session.id()));
        ended.fire(new SessionEnded(
                session.id(),
                session.userId(),
                session.extension(),
                reason,
                live(session.userId()).isEmpty()));
    }

    /** What was remembered of it is read again at the next use. */
    void forget(Session session) {
        memory.remove(session.id());
    }

    /** Ends every session of the person but this one; {@code kept} null ends all. */
    void endAll(long userId, String kept) {
        live(userId).stream().filter(session -> !session.id().equals(kept)).forEach(session -> end(session, "REVOKED"));
    }

    Instant idleExpiry(Instant from) {
        return from.plus(limits.idle());
    }

    Instant absoluteExpiry(Instant from) {
        return from.plus(limits.absolute());
    }

    private List<Session> live(long userId) {
        return sql.list(
                SELECT + "t.user_id = ? and t.absolute_expires_at > ? and t.last_used_at > ?",
                Sessions::session,
                userId,
                clock.instant(),
                clock.instant().minus(limits.idle()));
    }

    private static Session used(Session old, Instant now) {
        return new Session(
                old.id(),
                old.userId(),
                old.username(),
                old.displayName(),
                old.role(),
                old.extension(),
                old.mustChangePassword(),
                now,
                old.absoluteExpiresAt());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                HEX.formatHex(row.getBytes("token_hash")),
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("extension"),
                row.getBoolean("must_change"),
                CallPathSql.instant(row, "last_used_at"),
                CallPathSql.instant(row, "absolute_expires_at"));
    }

    private static String idOf(String token) {
        try {
            return HEX.formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
