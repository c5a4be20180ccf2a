package ir.khosh.server.requests;

import ir.khosh.server.requests.warranty.PersistencePolicy;
import ir.khosh.values.Rial;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of fees and of persistent bad work as they are configured. */
@Singleton
class JobSettings {

    @Produces
    @Singleton
    CancellationRule cancellationRule(
            @ConfigProperty(name = "khosh.fees.trip-rial", defaultValue = "300000") long trip,
            @ConfigProperty(name = "khosh.fees.cancellation-rial", defaultValue = "500000") long late,
            @ConfigProperty(name = "khosh.fees.visit-rial", defaultValue = "700000") long visit,
            @ConfigProperty(name = "khosh.fees.free-minutes", defaultValue = "10") int freeMinutes,
            @ConfigProperty(name = "khosh.fees.travel-minutes", defaultValue = "45") int travelMinutes) {
        return new CancellationRule(
                new Rial(trip),
                new Rial(late),
                new Rial(visit),
                Duration.ofMinutes(freeMinutes),
                Duration.ofMinutes(travelMinutes));
    }

    @Produces
    @Singleton
    PersistencePolicy persistencePolicy(
            @ConfigProperty(name = "khosh.persistence.claims", defaultValue = "3") int claims,
            @ConfigProperty(name = "khosh.persistence.months", defaultValue = "6") int months,
            @ConfigProperty(name = "khosh.persistence.share-permille", defaultValue = "50") int sharePermille,
            @ConfigProperty(name = "khosh.persistence.minimum-jobs", defaultValue = "20") int minimumJobs,
            @ConfigProperty(name = "khosh.persistence.in-one-chain", defaultValue = "2") int inOneChain) {
        return new PersistencePolicy(claims, months, sharePermille, minimumJobs, inOneChain);
    }
}
