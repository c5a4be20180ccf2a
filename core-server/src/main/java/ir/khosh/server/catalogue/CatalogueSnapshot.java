package ir.khosh.server.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The catalogue as it was read at one moment. */
record CatalogueSnapshot(
        Map<String, FaultFamily> families,
        Map<String, ServiceOffering> offerings,
        Map<String, ServiceOffering> withdrawn,
        Map<String, PriceList> prices,
        OfferingSearch search) {

    /** Offered or withdrawn; null when never known. */
    ServiceOffering any(String code) {
        return offerings.getOrDefault(code, withdrawn.get(code));
    }

    /** Offered and withdrawn, by family and name. */
    List<ServiceOffering> all() {
        return Stream.concat(offerings.values().stream(), withdrawn.values().stream())
                .sorted(Comparator.comparing(
                                (ServiceOffering one) -> one.family().name())
                        .thenComparing(ServiceOffering::name))
                .toList();
    }
}
