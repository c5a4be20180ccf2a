package ir.khosh.server.regions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All regions, fixed at the moment of loading. Safe for use by several threads. */
final class RegionTree {

    private final Map<Long, Region> byId = new HashMap<>();

    RegionTree(Collection<Region> regions) {
        regions.forEach(region -> byId.put(region.id(), region));
    }

    Optional<Region> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Region> all() {
        return List.copyOf(byId.values());
    }

    /** The region and everything above it, itself first; empty for an unknown id. */
    List<Region> selfAndAbove(long id) {
        List<Region> path = new ArrayList<>();
        Region region = byId.get(id);
        while (region != null && path.size() <= RegionKind.values().length) {
            path.add(region);
            region = region.parentId() == null ? null : byId.get(region.parentId());
        }
        return path;
    }
}
