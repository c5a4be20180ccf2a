package ir.khosh.server.platform;

import jakarta.annotation.Resource;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Plain SQL beside JPA, for what is no aggregate: tokens, leases, outbox, journals. Takes part in the transaction of
 * the caller; without one each statement is its own. Instants are UTC. Safe for several threads.
 */
public abstract class Sql {

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private record GivenBack(Connection connection) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        }
    }

    private final ThreadLocal<Connection> held = new ThreadLocal<>();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    protected abstract DataSource source() throws SQLException;

    /**
     * Lets several reads that belong together share one connection: taking one from the pool for each costs more than
     * the reads themselves. For reads outside a transaction.
     */
    public <T> T onOneConnection(Supplier<T> reads) {
        if (held.get() != null) {
            return reads.get();
        }
        try (Connection connection = source().getConnection()) {
            held.set(connection);
            return reads.get();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } finally {
            held.remove();
        }
    }

    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        return onConnection(connection -> read(connection, sql, row, values));
    }

    private static <T> List<T> read(Connection connection, String sql, Row<T> row, Object[] values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(row.read(rows));
                }
                return list;
            }
        }
    }

    public <T> Optional<T> find(String sql, Row<T> row, Object... values) {
        List<T> list = list(sql, row, values);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
    }

    /** @return rows that were changed */
    public int update(String sql, Object... values) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * The same statement for each of many rows, on one way to the database and back; without a transaction of the caller
     * each is its own.
     *
     * @return rows that were changed by each, in their order
     */
    public int[] updateEach(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] values : rows) {
                    bind(statement, values);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** @return the key that the database gave */
    public long insert(String sql, Object... values) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                bind(statement, values);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    return keys.next() ? keys.getLong(1) : 0;
                }
            }
        });
    }

    private <T> T onConnection(Work<T> work) {
        try {
            DataSource pool = source();
            if (held.get() != null) {
                return work.on(held.get());
            }
            if (transactions != null && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                return work.on(ofTransaction(pool));
            }
            try (Connection connection = pool.getConnection()) {
                return work.on(connection);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Taken once for a transaction and given back at its end: asking the pool costs as much as a short statement. */
    private Connection ofTransaction(DataSource pool) throws SQLException {
        Connection connection = (Connection) transactions.getResource(this);
        if (connection == null) {
            connection = pool.getConnection();
            transactions.putResource(this, connection);
            transactions.registerInterposedSynchronization(new GivenBack(connection));
        }
        return connection;
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    public static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant
                    ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                    : values[i] instanceof Enum<?> name ? name.name() : values[i];
            statement.setObject(i + 1, value);
        }
    }
}
