package ir.khosh.server.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.server.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The same key with the same body gives the stored answer; with another body it is a conflict. Use inside the
 * transaction of the work: the key is taken first, so that a second request waits for the first one's end.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private CallPathSql sql;
    private ObjectMapper json;
    private Clock clock;

    protected IdempotencyKeys() {}

    @Inject
    IdempotencyKeys(CallPathSql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    private record Stored(byte[] hash, String response) {}

    /**
     * Does the work once per key.
     *
     * @param scope names the operation and the user, such as {@code requests:17}; at most 60 ASCII characters
     * @param key what the client sent; null or blank does the work without a key
     * @param body compared by its JSON
     */
    public <T> T once(String scope, String key, Object body, Class<T> answer, Supplier<T> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        byte[] hash = hash(body);
        if (!take(scope, key, hash, null)) {
            return again(scope, key, hash, answer);
        }
        T result = work.get();
        sql.update(
                "update idempotency_key set status = 1, response = ? where scope = ? and idempotency_key = ?",
                written(answer, result),
                scope,
                key);
        return result;
    }

    /**
     * The same for work whose answer is known beforehand: it is written with the key, which spares a way to the database.
     *
     * @param answer what the first one gets; whoever repeats the key gets what the first one got
     */
    public String once(String scope, String key, Object body, String answer, Runnable work) {
        if (key == null || key.isBlank()) {
            work.run();
            return answer;
        }
        byte[] hash = hash(body);
        if (!take(scope, key, hash, written(String.class, answer))) {
            return again(scope, key, hash, String.class);
        }
        work.run();
        return answer;
    }

    /** @param response null when it is not known yet */
    private boolean take(String scope, String key, byte[] hash, String response) {
        if (!key.matches("[\\x21-\\x7e]{1,80}")) {
            throw new RefusedException(
                    List.of(Refusal.of("idempotency-key-malformed", "کلید یکتایی درخواست پذیرفته نیست.")));
        }
        return sql.update(
                        "insert ignore into idempotency_key (scope, idempotency_key, body_hash, status, response,"
                                + " created_at) values (?, ?, ?, ?, ?, ?)",
                        scope,
                        key,
                        hash,
                        response == null ? 0 : 1,
                        response,
                        clock.instant())
                == 1;
    }

    /** What was answered under this key; empty when nothing was done under it. */
    public <T> Optional<T> find(String scope, String key, Class<T> answer) {
        return sql.find(
                        "select response from idempotency_key"
                                + " where scope = ? and idempotency_key = ? and status = 1",
                        row -> row.getString("response"),
                        scope,
                        key)
                .map(response -> read(response, answer));
    }

    /** The same key stands for another body from now on, whose repetition gets the stored answer. */
    public void restate(String scope, String key, Object body) {
        sql.update(
                "update idempotency_key set body_hash = ? where scope = ? and idempotency_key = ?",
                hash(body),
                scope,
                key);
    }

    private <T> T read(String response, Class<T> answer) {
        try {
            return json.readValue(response, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hash(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> String written(Class<T> type, T answer) {
        try {
            return json.writerFor(type).writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T again(String scope, String key, byte[] hash, Class<T> answer) {
        Stored stored = sql.find(
                        "select body_hash, response from idempotency_key where scope = ? and idempotency_key = ?",
                        row -> new Stored(row.getBytes("body_hash"), row.getString("response")),
                        scope,
                        key)
                .orElseThrow(
                        () -> new ConflictException("idempotency-key-busy", "درخواست پیشین هنوز در حال انجام است."));
        if (!MessageDigest.isEqual(stored.hash(), hash)) {
            throw new ConflictException(
                    "idempotency-key-reused", "این کلید پیش‌تر برای درخواست دیگری به کار رفته است.");
        }
        return read(stored.response(), answer);
    }
}
