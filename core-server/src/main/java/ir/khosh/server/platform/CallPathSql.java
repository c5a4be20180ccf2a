package ir.khosh.server.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import javax.sql.DataSource;

/** Waits at most half a second for a connection and two for an answer. */
@ApplicationScoped
@Typed(CallPathSql.class)
public class CallPathSql extends Sql {

    @Resource(lookup = "java:app/jdbc/call-path")
    private DataSource pool;

    protected CallPathSql() {}

    @Override
    protected DataSource source() {
        return pool;
    }
}
