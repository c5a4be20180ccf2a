package ir.khosh.server.catalogue;

/** An administrator changed services, prices or causes. */
record CatalogueChanged() {}
