package ir.khosh.wire.catalogue;

import java.util.List;

/**
 * @param code stable ASCII code such as {@code boiler-repair}
 * @param basePriceRial guide price in rials, null when quoted on site
 */
public record ServiceOfferingView(
        String code,
        String name,
        String familyCode,
        String familyName,
        Long basePriceRial,
        List<CauseCodeView> causes) {

    public ServiceOfferingView {
        causes = List.copyOf(causes);
    }

    public record CauseCodeView(String code, String name) {}
}
