package ir.khosh.server.requests;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.TrackingCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** Takes requests out for a change, one transaction at a time; nobody else reads them as entities. */
@Singleton
class RequestBook {

    // locked by SQL and read afterwards: a lock by JPA is a refresh, which reads the whole history and every quote
    private static final String BY_CODE = "select id from service_request where tracking_code = ? for update";
    private static final String BY_ID = "select id from service_request where id = ? for update";

    private final EntityManager entities;
    private final CallPathSql sql;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    RequestBook(EntityManager entities, CallPathSql sql, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.user = user;
        this.clock = clock;
    }

    /** @throws RequestNotFound for an unknown or misread code */
    ServiceRequest lock(String trackingCode) {
        TrackingCode code = TrackingCode.parse(trackingCode).orElseThrow(RequestNotFound::new);
        return find(sql.find(BY_CODE, row -> row.getLong(1), code.value()));
    }

    ServiceRequest lock(long id) {
        return find(sql.find(BY_ID, row -> row.getLong(1), id));
    }

    private ServiceRequest find(Optional<Long> locked) {
        return locked.map(id -> entities.find(ServiceRequest.class, id)).orElseThrow(RequestNotFound::new);
    }

    void add(ServiceRequest request) {
        entities.persist(request);
    }

    /** An assignment has a number from here on, of which its notices tell. */
    void add(Assignment assignment) {
        entities.persist(assignment);
    }

    /** Before SQL reads what was changed, or before a unique key would be met by both the old and the new row. */
    void flush() {
        entities.flush();
    }

    /** By the signed-in person, or by Khosh itself in timed work. */
    Act act() {
        return user.username() == null
                ? Act.ofKhosh(clock.instant())
                : new Act(clock.instant(), user.username(), Actor.of(user.role()));
    }
}
