package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.RunningServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a killed connection leaves prepared in the real database, and what a living one is still about. */
class PreparedBranchesIT {

    private static final int CONTAINER = 4_871_251;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T00:00:00Z"));
    private DirectSql sql;
    private PreparedBranches branches;

    @BeforeEach
    void openDatabase() throws SQLException {
        sql = DirectSql.to(RunningServer.shared());
        DataSource database = sql.database();
        branches = new PreparedBranches(
                new LongWorkSql() {
                    @Override
                    protected DataSource source() {
                        return database;
                    }
                },
                clock);
    }

    private Connection prepared(String name, int format) throws SQLException {
        Connection connection = sql.database().getConnection();
        String branch = branch(name, format);
        try (Statement statement = connection.createStatement()) {
            statement.execute("xa start " + branch);
            statement.execute("insert into lease (name, owner, fencing_number, expires_at) values ('" + name
                    + "', '', 0, utc_timestamp(6))");
            statement.execute("xa end " + branch);
            statement.execute("xa prepare " + branch);
        }
        return connection;
    }

    private static String branch(String name, int format) {
        return "'" + name + "','1'," + format;
    }

    /** The database forgets the connection and keeps the branch, as when its server is killed. */
    private void kill(Connection connection) throws SQLException {
        long id;
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select connection_id()")) {
            row.next();
            id = row.getLong(1);
        }
        sql.update("kill " + id);
        await().until(() -> sql.find(
                        "select 1 from information_schema.processlist where id = ?", row -> row.getInt(1), id)
                .isEmpty());
    }

    private boolean isPrepared(String name) {
        return sql.list("xa recover", row -> row.getString("data")).contains(name + "1");
    }

    private boolean isWritten(String name) {
        return sql.find("select 1 from lease where name = ?", row -> row.getInt(1), name)
                .isPresent();
    }

    @Test
    void what_was_left_prepared_is_rolled_back_when_nobody_can_be_about_it_any_more() throws SQLException {
        kill(prepared("left-behind", CONTAINER));
        assertThat(isPrepared("left-behind")).isTrue();
        assertThat(branches.clear()).isEmpty();
        clock.advance(PreparedBranches.LONGEST_ALIVE.minusMillis(1));
        assertThat(branches.clear()).isEmpty();
        clock.advance(Duration.ofMillis(1));

        List<String> cleared = branches.clear();
        assertThat(cleared).hasSize(1);
        assertThat(isPrepared("left-behind")).isFalse();
        assertThat(isWritten("left-behind")).isFalse();
        sql.update("insert into lease (name, owner, fencing_number, expires_at)"
                + " values ('left-behind', '', 0, utc_timestamp(6))");
        sql.update("delete from lease where name = 'left-behind'");
    }

    @Test
    void a_living_connection_keeps_its_branch_and_commits_it() throws SQLException {
        try (Connection living = prepared("still-alive", CONTAINER)) {
            branches.clear();
            clock.advance(PreparedBranches.LONGEST_ALIVE);
            assertThat(branches.clear()).isEmpty();
            try (Statement statement = living.createStatement()) {
                statement.execute("xa commit " + branch("still-alive", CONTAINER));
            }
        }
        assertThat(isWritten("still-alive")).isTrue();
        sql.update("delete from lease where name = 'still-alive'");
    }

    @Test
    void what_the_container_did_not_begin_is_left_alone() throws SQLException {
        kill(prepared("by-hand", 1));
        branches.clear();
        clock.advance(PreparedBranches.LONGEST_ALIVE);
        assertThat(branches.clear()).isEmpty();
        assertThat(isPrepared("by-hand")).isTrue();
        sql.update("xa rollback " + branch("by-hand", 1));
    }
}
