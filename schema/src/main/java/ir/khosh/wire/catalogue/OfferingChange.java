package ir.khosh.wire.catalogue;

import java.util.List;

/**
 * PUT /api/service-offerings/{code} (admin): makes the service or changes it.
 *
 * @param familyCode of a known fault family; that of a known service stays
 * @param priceRial the guide price from today on; null when quoted on site
 * @param active false withdraws it
 */
public record OfferingChange(String name, String familyCode, List<String> synonyms, Long priceRial, boolean active) {}
