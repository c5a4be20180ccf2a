package ir.khosh.server.platform;

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

    private final ThreadLocal<Connection> held = new ThreadLocal<>();

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
        try {
            if (held.get() != null) {
                return read(held.get(), sql, row, values);
            }
            try (Connection connection = source().getConnection()) {
                return read(connection, sql, row, values);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
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
        try (Connection connection = source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
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
        try (Connection connection = source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** @return the key that the database gave */
    public long insert(String sql, Object... values) {
        try (Connection connection = source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, values);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
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
