package ir.khosh.server.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Who does what only one node may do: a row with an end and a fencing number that rises with every change of owner, so
 * that a node that slept cannot undo what its successor did. The database's clock decides when a lease is over: nodes
 * need not agree on the time.
 */
@Singleton
public class Leases {

    private final String owner = UUID.randomUUID().toString();
    private final CallPathSql sql;

    @Inject
    public Leases(CallPathSql sql) {
        this.sql = sql;
    }

    /** @return the fencing number while this node holds the lease; empty when another does */
    public OptionalLong hold(String name, Duration length) {
        sql.update(
                "insert ignore into lease (name, owner, fencing_number, expires_at)"
                        + " values (?, '', 0, utc_timestamp(6))",
                name);
        int held = sql.update(
                "update lease set fencing_number = if(owner = ?, fencing_number, fencing_number + 1),"
                        + " owner = ?, expires_at = utc_timestamp(6) + interval ? microsecond"
                        + " where name = ? and (owner = ? or expires_at <= utc_timestamp(6))",
                owner,
                owner,
                length.toNanos() / 1_000,
                name,
                owner);
        return held == 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        sql.find("select fencing_number from lease where name = ?", row -> row.getLong(1), name)
                                .orElseThrow());
    }

    /** Lets the next node take it at once, for an orderly stop. */
    public void release(String name) {
        sql.update("update lease set expires_at = utc_timestamp(6) where name = ? and owner = ?", name, owner);
    }

    /**
     * For the first statement of a transaction: while it lasts nobody else can become owner.
     *
     * @return false when the lease has had another owner since that number was given out
     */
    public boolean isCurrent(String name, long fencingNumber) {
        return sql.find(
                        "select 1 from lease where name = ? and fencing_number = ? lock in share mode",
                        row -> row.getInt(1),
                        name,
                        fencingNumber)
                .isPresent();
    }
}
