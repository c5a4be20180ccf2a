package ir.khosh.server.contractors.standing;

import ir.khosh.server.billing.Retentions;
import ir.khosh.server.billing.Retentions.Held;
import ir.khosh.server.contractors.Contractors;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Pays held-back parts out, each in its own transaction while its contractor is locked. */
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RetentionRelease {

    private final Contractors contractors;
    private final Retentions retentions;

    @Inject
    RetentionRelease(Contractors contractors, Retentions retentions) {
        this.contractors = contractors;
        this.retentions = retentions;
    }

    /** @return whether it went */
    boolean release(Held held, LocalDate today) {
        RetentionRule rule =
                new RetentionRule(contractors.lock(held.contractorId()), retentions.lastDayOf(held.contractorId()));
        if (!rule.mayGo(held.untilDay(), today)) {
            return false;
        }
        retentions.release(held);
        return true;
    }
}
