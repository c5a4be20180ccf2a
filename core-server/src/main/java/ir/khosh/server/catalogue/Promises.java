package ir.khosh.server.catalogue;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Remembered;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.catalogue.PromiseView;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is promised of each service, in all versions. */
@Singleton
public class Promises {

    private final CallPathSql sql;
    private final Promise general;
    private final Remembered<Map<String, List<Dated>>> own;

    @Inject
    Promises(
            CallPathSql sql,
            Clock clock,
            @ConfigProperty(name = "khosh.promises.response-hours", defaultValue = "4") int responseHours,
            @ConfigProperty(name = "khosh.promises.finish-hours", defaultValue = "72") int finishHours,
            @ConfigProperty(name = "khosh.promises.working-days", defaultValue = "true") boolean workingDays) {
        this.sql = sql;
        general = new Promise(0, Duration.ofHours(responseHours), Duration.ofHours(finishHours), workingDays);
        own = new Remembered<>(this::read, clock);
    }

    private record Dated(String service, LocalDate from, Promise promise) {}

    void whenChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged changed) {
        own.forget();
    }

    /** By service, what began last first. */
    private Map<String, List<Dated>> read() {
        return sql
                .list(
                        "select * from service_promise order by from_day desc, version desc",
                        row -> new Dated(
                                row.getString("service_code"),
                                row.getObject("from_day", LocalDate.class),
                                new Promise(
                                        row.getInt("version"),
                                        Duration.ofHours(row.getInt("response_hours")),
                                        Duration.ofHours(row.getInt("finish_hours")),
                                        row.getBoolean("working_days"))))
                .stream()
                .collect(Collectors.groupingBy(Dated::service));
    }

    /** As it holds at that moment. */
    public Promise promiseOf(String serviceCode, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, JalaliDate.TEHRAN);
        return own.get().getOrDefault(serviceCode, List.of()).stream()
                .filter(dated -> !dated.from().isAfter(day))
                .findFirst()
                .map(Dated::promise)
                .orElse(general);
    }

    /** The newest first; the last one, with version 0, is the general promise, which held before. */
    List<PromiseView> listPromises(String serviceCode) {
        List<PromiseView> own = sql.list(
                "select * from service_promise where service_code = ? order by version desc",
                Promises::view,
                serviceCode);
        return Stream.concat(
                        own.stream(),
                        Stream.of(new PromiseView(
                                0,
                                null,
                                (int) general.response().toHours(),
                                (int) general.finish().toHours(),
                                general.workingDays())))
                .toList();
    }

    private static PromiseView view(ResultSet row) throws SQLException {
        return new PromiseView(
                row.getInt("version"),
                row.getObject("from_day", LocalDate.class),
                row.getInt("response_hours"),
                row.getInt("finish_hours"),
                row.getBoolean("working_days"));
    }
}
