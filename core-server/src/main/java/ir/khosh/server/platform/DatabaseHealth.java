package ir.khosh.server.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the call path cannot reach the database. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/call-path")
    private DataSource callPath;

    @Inject
    private DatabaseWatch watch;

    @Override
    public HealthCheckResponse call() {
        if (watch.isAway()) {
            return away();
        }
        try (Connection connection = callPath.getConnection()) {
            return HealthCheckResponse.named("database")
                    .status(connection.isValid(1))
                    .build();
        } catch (SQLException e) {
            return away();
        }
    }

    private static HealthCheckResponse away() {
        return HealthCheckResponse.named("database")
                .down()
                .withData("reason", "database-unreachable")
                .build();
    }
}
