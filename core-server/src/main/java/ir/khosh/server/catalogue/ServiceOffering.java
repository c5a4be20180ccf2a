package ir.khosh.server.catalogue;

import java.util.List;

/**
 * Something a citizen can ask for.
 *
 * @param synonyms what people call it
 * @param basePriceRial guide price in rials; null when quoted on site
 */
public record ServiceOffering(String code, String name, FaultFamily family, List<String> synonyms, Long basePriceRial) {

    public ServiceOffering {
        synonyms = List.copyOf(synonyms);
    }
}
