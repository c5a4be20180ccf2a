package ir.khosh.server.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Halves of transactions that a server which died left prepared in the database; they hold their locks until somebody
 * decides. They are rolled back: whether the other half was committed is written nowhere, nobody was told of a success,
 * and what was to be done is taken up anew. Not for several threads.
 */
@Singleton
class PreparedBranches {

    /** Longer than a server that lives can be between preparing and committing: each statement has its end before. */
    static final Duration LONGEST_ALIVE = Duration.ofMinutes(2);

    /** Of the container's transactions; the database holds nobody else's. */
    private static final int FORMAT = 4_871_251;

    /** The database says so of a branch whose connection still lives, and of one that has gone meanwhile. */
    private static final int NOT_TO_BE_DECIDED = 1397;

    private final Map<String, Instant> seenSince = new HashMap<>();
    private final LongWorkSql sql;
    private final Clock clock;

    @Inject
    PreparedBranches(LongWorkSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return those that it rolled back, each as the database names it */
    List<String> clear() {
        Instant now = clock.instant();
        List<String> prepared = sql
                .list("xa recover format='SQL'", row -> row.getInt("formatID") == FORMAT ? row.getString("data") : "")
                .stream()
                .filter(branch -> !branch.isEmpty())
                .toList();
        seenSince.keySet().retainAll(prepared);
        prepared.forEach(branch -> seenSince.putIfAbsent(branch, now));
        List<String> cleared = new ArrayList<>();
        for (String branch : prepared) {
            if (!now.isBefore(seenSince.get(branch).plus(LONGEST_ALIVE)) && rollBack(branch)) {
                cleared.add(branch);
            }
        }
        return cleared;
    }

    private boolean rollBack(String branch) {
        try {
            sql.update("xa rollback " + branch);
            return true;
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException refused && refused.getErrorCode() == NOT_TO_BE_DECIDED) {
                return false;
            }
            throw failure;
        }
    }
}
