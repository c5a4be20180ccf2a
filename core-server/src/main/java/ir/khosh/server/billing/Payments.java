package ir.khosh.server.billing;

import ir.khosh.values.Rial;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Records money that was received. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Payments {

    private final EntityManager entities;

    @Inject
    Payments(EntityManager entities) {
        this.entities = entities;
    }

    /** @param amount more than zero */
    public void record(long requestId, long applicantId, Rial amount, Instant receivedAt, String by) {
        entities.persist(new Payment(requestId, applicantId, amount.amount(), receivedAt, by));
    }
}
