package ir.khosh.wire.regions;

/**
 * GET /api/regions/rows (admin); PUT /api/regions/{code} takes the same without path.
 *
 * @param parentCode null for a province
 * @param kind PROVINCE, COUNTY, CITY or DISTRICT
 * @param latitude degrees, null when not known, as {@code longitude}
 */
public record RegionRow(
        String code, String parentCode, String kind, String name, String path, Double latitude, Double longitude) {}
