package ir.khosh.wire.regions;

/** @param kind PROVINCE, COUNTY, DISTRICT or CITY; {@code path} such as «اصفهان، کاشان» */
public record RegionView(long id, String kind, String name, String path, Long provinceId) {}
