package ir.khosh.server.regions;

import ir.khosh.wire.regions.RegionView;

/**
 * A place of the tree.
 *
 * @param code stable code of the reference data
 * @param parentId null for a province
 * @param provinceId own id for a province
 * @param path names from the province down to here, such as «اصفهان، کاشان»
 */
public record Region(long id, String code, Long parentId, long provinceId, RegionKind kind, String name, String path) {

    RegionView toView() {
        return new RegionView(id, kind.name(), name, path, provinceId);
    }
}
