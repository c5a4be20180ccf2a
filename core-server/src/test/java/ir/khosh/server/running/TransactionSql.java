package ir.khosh.server.running;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.requests.DirectSql;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The running server's database with one transaction a thread, as the container would give. */
public final class TransactionSql extends CallPathSql {

    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final DataSource database;

    public TransactionSql() {
        try {
            database = DirectSql.to(RunningServer.shared()).database();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits at the end, rolls back when the work throws. */
    public <T> T inTransaction(Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // a crowd on a busy machine is to be judged by its results, not by its patience
            try (Statement patience = connection.createStatement()) {
                patience.execute("set session innodb_lock_wait_timeout = 60");
            }
            current.set(staysOpen(connection));
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    @Override
    protected DataSource source() {
        Connection open = current.get();
        return open == null ? database : only(open);
    }

    private static DataSource only(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                TransactionSql.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, values) -> connection);
    }

    private static Connection staysOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TransactionSql.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
