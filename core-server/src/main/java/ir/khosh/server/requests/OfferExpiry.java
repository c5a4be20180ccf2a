package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes back offers that no contractor answered in time, each in its own transaction. */
@Singleton
class OfferExpiry {

    private static final Logger LOG = Logger.getLogger(OfferExpiry.class.getName());
    private final CallPathSql sql;
    private final RequestDispatch dispatch;
    private final TimedWork timed;
    private final Clock clock;
    private final Duration patience;

    @Inject
    OfferExpiry(
            CallPathSql sql,
            RequestDispatch dispatch,
            TimedWork timed,
            Clock clock,
            @ConfigProperty(name = "khosh.dispatch.offer-minutes", defaultValue = "30") int offerMinutes) {
        this.sql = sql;
        this.dispatch = dispatch;
        this.timed = timed;
        this.clock = clock;
        patience = Duration.ofMinutes(offerMinutes);
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        timed.every(Duration.ofSeconds(30), "offer-expiry", fencingNumber -> expireDue());
    }

    private record Due(String trackingCode, long assignmentId) {}

    void expireDue() {
        sql.list(
                        "select r.tracking_code, a.id from assignment a join service_request r on r.id = a.request_id"
                                + " where a.state = 'OFFERED' and a.offered_at < ? order by a.offered_at limit 100",
                        row -> new Due(row.getString(1), row.getLong(2)),
                        clock.instant().minus(patience))
                .forEach(this::expire);
    }

    private void expire(Due due) {
        try {
            dispatch.expire(due.trackingCode, due.assignmentId);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "offer " + due.assignmentId + " could not be taken back", e);
        }
    }
}
