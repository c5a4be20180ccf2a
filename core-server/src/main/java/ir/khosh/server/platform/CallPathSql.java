package ir.khosh.server.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/** Waits at most half a second for a connection and two for an answer, and not at all while the database is away. */
@ApplicationScoped
@Typed(CallPathSql.class)
public class CallPathSql extends Sql {

    @Resource(lookup = "java:app/jdbc/call-path")
    private DataSource pool;

    private DatabaseWatch watch;

    protected CallPathSql() {}

    @Inject
    CallPathSql(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    protected DataSource source() throws SQLException {
        if (watch.isAway()) {
            throw new SQLTransientConnectionException("the database is away");
        }
        return pool;
    }
}
