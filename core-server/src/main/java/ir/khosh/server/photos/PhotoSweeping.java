package ir.khosh.server.photos;

import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Throws away pictures that nobody used in time, and files of which no row speaks. */
@Singleton
class PhotoSweeping {

    private final LongWorkSql sql;
    private final PhotoFiles files;
    private final TimedWork timed;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final Duration patience;

    @Inject
    PhotoSweeping(
            LongWorkSql sql,
            PhotoFiles files,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.photos.orphan-hours", defaultValue = "24") int hours) {
        this.sql = sql;
        this.files = files;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
        patience = Duration.ofHours(hours);
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        timed.every(Duration.ofMinutes(1), "photo-sweeping", fencingNumber -> sweep());
    }

    /** A file is older than its row, so that one whose row is being written is never met. */
    void sweep() {
        Instant before = clock.instant().minus(patience);
        sql.update("delete from photo where subject is null and received_at < ?", before);
        for (String hash : files.listOlderThan(before)) {
            if (sql.find("select 1 from photo where hash = ? limit 1", row -> true, hash)
                    .isEmpty()) {
                files.delete(hash);
                metrics.counter("khosh_photo_files_swept").inc();
            }
        }
    }
}
