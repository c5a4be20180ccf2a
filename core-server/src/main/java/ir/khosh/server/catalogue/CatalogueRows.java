package ir.khosh.server.catalogue;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the whole catalogue. */
@Singleton
class CatalogueRows {

    private final CallPathSql sql;

    @Inject
    CatalogueRows(CallPathSql sql) {
        this.sql = sql;
    }

    CatalogueSnapshot read() {
        Map<String, FaultFamily> families = families();
        Map<String, TreeMap<LocalDate, Optional<Long>>> set = prices();
        Map<String, ServiceOffering> offerings = new LinkedHashMap<>();
        Map<String, ServiceOffering> withdrawn = new LinkedHashMap<>();
        Map<String, PriceList> prices = new LinkedHashMap<>();
        sql.list(
                "select code, family_code, name, synonyms, base_price_rial, active from service_offering order by code",
                row -> {
                    String code = row.getString("code");
                    Long guide = Sql.number(row, "base_price_rial");
                    prices.put(code, new PriceList(guide, set.getOrDefault(code, new TreeMap<>())));
                    return (row.getBoolean("active") ? offerings : withdrawn)
                            .put(
                                    code,
                                    new ServiceOffering(
                                            code,
                                            row.getString("name"),
                                            families.get(row.getString("family_code")),
                                            row.getString("synonyms").lines().toList(),
                                            guide));
                });
        return new CatalogueSnapshot(families, offerings, withdrawn, prices, new OfferingSearch(offerings.values()));
    }

    private Map<String, FaultFamily> families() {
        Map<String, List<FaultFamily.Cause>> causes = new LinkedHashMap<>();
        sql.list(
                "select family_code, code, name from cause_code order by family_code, position, code",
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
        return families;
    }

    private Map<String, TreeMap<LocalDate, Optional<Long>>> prices() {
        Map<String, TreeMap<LocalDate, Optional<Long>>> prices = new LinkedHashMap<>();
        sql.list("select service_code, from_day, price_rial from service_price", row -> prices.computeIfAbsent(
                        row.getString("service_code"), code -> new TreeMap<>())
                .put(row.getObject("from_day", LocalDate.class), Optional.ofNullable(Sql.number(row, "price_rial"))));
        return prices;
    }
}
