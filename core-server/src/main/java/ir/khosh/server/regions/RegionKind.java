package ir.khosh.server.regions;

/** Level in the tree, in the order in which search prefers them among equals. */
public enum RegionKind {
    PROVINCE,
    CITY,
    COUNTY,
    DISTRICT
}
