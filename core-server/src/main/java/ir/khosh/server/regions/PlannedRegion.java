package ir.khosh.server.regions;

import ir.khosh.server.shared.ReferenceTable.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;

/** A row of the reference file with its place in the tree. */
final class PlannedRegion {

    private final Row row;
    private final String code;
    private final String parentCode;
    private final RegionKind kind;
    private final String name;
    private String provinceCode;
    private String path;

    private PlannedRegion(Row row) {
        this.row = row;
        code = row.cell("code");
        parentCode = row.cell("parent_code").isEmpty() ? null : row.cell("parent_code");
        name = row.cell("name");
        if (code.isEmpty() || name.isEmpty()) {
            throw row.unsound("code and name are needed");
        }
        try {
            kind = RegionKind.valueOf(row.cell("kind"));
        } catch (IllegalArgumentException e) {
            throw row.unsound("unknown kind " + row.cell("kind"));
        }
    }

    static PlannedRegion of(Row row) {
        return new PlannedRegion(row);
    }

    /** Finds province and path by walking up. */
    void placeIn(Map<String, PlannedRegion> all) {
        Deque<String> names = new ArrayDeque<>();
        PlannedRegion region = this;
        for (int steps = 0; ; steps++) {
            if (!region.name.equals(names.peekFirst())) {
                names.addFirst(region.name);
            }
            if (region.parentCode == null) {
                break;
            }
            PlannedRegion parent = all.get(region.parentCode);
            if (parent == null || steps > RegionKind.values().length) {
                throw row.unsound(parent == null ? "unknown parent " + region.parentCode : "its parents make a circle");
            }
            region = parent;
        }
        provinceCode = region.code;
        path = String.join("، ", names);
    }

    String code() {
        return code;
    }

    String parentCode() {
        return parentCode;
    }

    String provinceCode() {
        return provinceCode;
    }

    RegionKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    Double latitude() {
        return degrees("latitude");
    }

    Double longitude() {
        return degrees("longitude");
    }

    String fingerprint() {
        return fingerprint(parentCode, kind.name(), name, path, latitude(), longitude());
    }

    static String fingerprint(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(Objects.toString(part, "")).append('|');
        }
        return text.toString();
    }

    private Double degrees(String column) {
        try {
            return row.cell(column).isEmpty() ? null : Double.valueOf(row.cell(column));
        } catch (NumberFormatException e) {
            throw row.unsound(column + " is no number");
        }
    }
}
