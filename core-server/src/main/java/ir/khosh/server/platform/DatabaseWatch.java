package ir.khosh.server.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Knows within about a second that the database is away, by a connection of its own, so that nobody on the call path
 * waits to find out.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    private String host;
    private int port;
    private String password;
    private Event<DatabaseBack> back;
    private MetricRegistry metrics;
    private ScheduledThreadPoolExecutor timer;
    private Connection connection;
    private volatile boolean away;

    protected DatabaseWatch() {}

    @Inject
    DatabaseWatch(
            @ConfigProperty(name = "khosh.database.host") String host,
            @ConfigProperty(name = "khosh.database.port") int port,
            @ConfigProperty(name = "khosh.database.password") String password,
            Event<DatabaseBack> back,
            MetricRegistry metrics) {
        this.host = host;
        this.port = port;
        this.password = password;
        this.back = back;
        this.metrics = metrics;
    }

    @PostConstruct
    void open() {
        metrics.gauge("khosh_database_away", () -> away ? 1 : 0);
        timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.scheduleWithFixedDelay(this::look, 0, 400, TimeUnit.MILLISECONDS);
    }

    /** True while the last look failed. Never blocks. */
    public boolean isAway() {
        return away;
    }

    private void look() {
        try {
            if (connection == null) {
                connection = source().getConnection();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            if (away) {
                away = false;
                LOG.info("the database is back");
                back.fire(new DatabaseBack());
            }
        } catch (SQLException e) {
            if (!away) {
                LOG.log(Level.WARNING, "the database is away", e);
                metrics.counter("khosh_database_lost").inc();
            }
            away = true;
            forget();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the watch over the database", e);
        }
    }

    private MariaDbDataSource source() throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(
                "jdbc:mariadb://" + host + ":" + port + "/khosh?connectTimeout=700&socketTimeout=700");
        source.setUser("khosh");
        source.setPassword(password);
        return source;
    }

    private void forget() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "closing a broken connection", e);
        }
        connection = null;
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        timer.shutdownNow();
        forget();
    }
}
