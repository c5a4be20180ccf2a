package ir.khosh.wire.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * GET /api/service-offerings/all (admin): the withdrawn ones too, by family and name.
 *
 * @param priceRial today's guide price; null when quoted on site
 * @param prices all that were ever set, the newest first; before the first the reference file's price held
 */
public record OfferingKeepingView(
        String code,
        String name,
        String familyCode,
        String familyName,
        List<String> synonyms,
        Long priceRial,
        boolean active,
        List<Price> prices) {

    public OfferingKeepingView {
        synonyms = List.copyOf(synonyms);
        prices = List.copyOf(prices);
    }

    /** Also POST /api/service-offerings/{code}/prices; {@code from} is today or later. */
    public record Price(LocalDate from, Long priceRial) {}
}
