package ir.khosh.server.catalogue;

import ir.khosh.values.JalaliDate;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All services, what they cost and why they fail, in memory; read again when an administrator changed something. Safe
 * for use by several threads, never waits.
 */
@Singleton
public class Catalogue {

    private final CatalogueImport reference;
    private final CatalogueRows rows;
    private final Clock clock;
    private volatile CatalogueSnapshot now;

    @Inject
    Catalogue(CatalogueImport reference, CatalogueRows rows, Clock clock) {
        this.reference = reference;
        this.rows = rows;
        this.clock = clock;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // being constructed is what loads the catalogue
    }

    @PostConstruct
    void load() {
        reference.run();
        now = rows.read();
    }

    void whenChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged changed) {
        now = rows.read();
    }

    /** A service that can be asked for now. */
    public Optional<ServiceOffering> findOffering(String code) {
        return Optional.ofNullable(now.offerings().get(code));
    }

    /** Also of a service that is no longer offered; the code itself when it was never known. */
    public String nameOf(String code) {
        ServiceOffering offering = now.any(code);
        return offering == null ? code : offering.name();
    }

    /** The causes that finish a job of this service, offered or withdrawn. */
    public Optional<FaultFamily> findFamilyOf(String offeringCode) {
        return Optional.ofNullable(now.any(offeringCode)).map(ServiceOffering::family);
    }

    /** The guide price in rials on a day in Tehran; empty when quoted on site or never known. */
    public Optional<Long> findPrice(String offeringCode, LocalDate day) {
        return Optional.ofNullable(now.prices().get(offeringCode)).map(prices -> prices.on(day));
    }

    /** While it is typed, best first; an empty text lists everything. */
    public List<ServiceOffering> search(String text, int limit) {
        return now.search().find(text, limit);
    }

    Long priceToday(String offeringCode) {
        return findPrice(offeringCode, LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN))
                .orElse(null);
    }

    CatalogueSnapshot snapshot() {
        return now;
    }
}
