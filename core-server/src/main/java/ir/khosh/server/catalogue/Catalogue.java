package ir.khosh.server.catalogue;

import ir.khosh.server.platform.CallPathSql;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All services and why they fail, in memory. Safe for use by several threads, never waits. */
@Singleton
public class Catalogue {

    private final CatalogueImport reference;
    private final CallPathSql sql;
    private final Map<String, ServiceOffering> offerings = new LinkedHashMap<>();
    private final Map<String, ServiceOffering> withdrawn = new LinkedHashMap<>();
    private OfferingSearch search;

    @Inject
    Catalogue(CatalogueImport reference, CallPathSql sql) {
        this.reference = reference;
        this.sql = sql;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // being constructed is what loads the catalogue
    }

    @PostConstruct
    void load() {
        reference.run();
        Map<String, List<FaultFamily.Cause>> causes = new LinkedHashMap<>();
        sql.list(
                "select family_code, code, name from cause_code order by family_code, position",
                row -> causes.computeIfAbsent(row.getString("family_code"), family -> new ArrayList<>())
                        .add(new FaultFamily.Cause(row.getString("code"), row.getString("name"))));
        Map<String, FaultFamily> families = new LinkedHashMap<>();
        sql.list(
                "select code, name from fault_family order by code",
                row -> families.put(
                        row.getString("code"),
                        new FaultFamily(
                                row.getString("code"),
                                row.getString("name"),
                                causes.getOrDefault(row.getString("code"), List.of()))));
        sql.list(
                "select code, family_code, name, synonyms, base_price_rial, active from service_offering order by code",
                row -> (row.getBoolean("active") ? offerings : withdrawn)
                        .put(
                                row.getString("code"),
                                new ServiceOffering(
                                        row.getString("code"),
                                        row.getString("name"),
                                        families.get(row.getString("family_code")),
                                        row.getString("synonyms").lines().toList(),
                                        row.getObject("base_price_rial", Long.class))));
        search = new OfferingSearch(offerings.values());
    }

    /** A service that can be asked for now. */
    public Optional<ServiceOffering> findOffering(String code) {
        return Optional.ofNullable(offerings.get(code));
    }

    /** Also of a service that is no longer offered; the code itself when it was never known. */
    public String nameOf(String code) {
        ServiceOffering offering = offerings.getOrDefault(code, withdrawn.get(code));
        return offering == null ? code : offering.name();
    }

    /** The causes that finish a job of this service, offered or withdrawn. */
    public Optional<FaultFamily> findFamilyOf(String offeringCode) {
        return Optional.ofNullable(offerings.getOrDefault(offeringCode, withdrawn.get(offeringCode)))
                .map(ServiceOffering::family);
    }

    /** While it is typed, best first; an empty text lists everything. */
    public List<ServiceOffering> search(String text, int limit) {
        return search.find(text, limit);
    }
}
