package ir.khosh.server.requests;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.values.TrackingCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;

/** Takes requests out for a change, one transaction at a time. */
@Singleton
class RequestBook {

    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    RequestBook(EntityManager entities, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /** @throws RequestNotFound for an unknown or misread code */
    ServiceRequest lock(String trackingCode) {
        TrackingCode code = TrackingCode.parse(trackingCode).orElseThrow(RequestNotFound::new);
        return entities.createQuery("select r from ServiceRequest r where r.trackingCode = :code", ServiceRequest.class)
                .setParameter("code", code.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(RequestNotFound::new);
    }

    ServiceRequest lock(long id) {
        return Optional.ofNullable(entities.find(ServiceRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(RequestNotFound::new);
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
