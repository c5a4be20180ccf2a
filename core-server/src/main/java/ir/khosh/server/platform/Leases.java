package ir.khosh.server.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Who does what only one node may do: a row with an end and a fencing number that rises with every change of owner, so
 * that a node that slept cannot undo what its successor did.
 */
@Singleton
public class Leases {

    private final String owner = UUID.randomUUID().toString();
    private final LongWorkSql sql;
    private final Clock clock;

    @Inject
    Leases(LongWorkSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the fencing number while this node holds the lease; empty when another does */
    public OptionalLong hold(String name, Duration length) {
        Instant now = clock.instant();
        sql.update(
                "insert ignore into lease (name, owner, fencing_number, expires_at) values (?, '', 0, ?)", name, now);
        int held = sql.update(
                "update lease set fencing_number = if(owner = ?, fencing_number, fencing_number + 1),"
                        + " owner = ?, expires_at = ? where name = ? and (owner = ? or expires_at <= ?)",
                owner,
                owner,
                now.plus(length),
                name,
                owner,
                now);
        return held == 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        sql.find("select fencing_number from lease where name = ?", row -> row.getLong(1), name)
                                .orElseThrow());
    }
}
