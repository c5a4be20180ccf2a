package ir.khosh.server.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import javax.sql.DataSource;

/** For imports, reports and timed work: a pool of its own with patience. */
@ApplicationScoped
@Typed(LongWorkSql.class)
public class LongWorkSql extends Sql {

    @Resource(lookup = "java:app/jdbc/long-work")
    private DataSource pool;

    protected LongWorkSql() {}

    @Override
    protected DataSource source() {
        return pool;
    }
}
