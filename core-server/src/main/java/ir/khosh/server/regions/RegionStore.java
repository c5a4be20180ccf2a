package ir.khosh.server.regions;

import ir.khosh.server.shared.ReferenceTable.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of places on one connection: read as rows, written level by level, nothing deleted. */
final class RegionStore {

    static final List<String> HEADER = List.of("code", "parent_code", "kind", "name", "latitude", "longitude");

    private final Connection connection;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    RegionStore(Connection connection) {
        this.connection = connection;
    }

    /** @param kept only those that administrators wrote */
    Map<String, Row> rows(boolean kept) throws SQLException {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select r.code, p.code as parent_code, r.kind, r.name, r.latitude, r.longitude from region r"
                                + " left join region p on p.id = r.parent_id"
                                + (kept ? " where r.kept_since is not null" : "") + " order by r.code");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (String column : HEADER) {
                    cells.add(Objects.toString(row.getObject(column), ""));
                }
                rows.put(row.getString("code"), new Row("stored", 0, HEADER, cells));
            }
        }
        return rows;
    }

    /** @return codes that are not as planned, in no order */
    Set<String> differing(Map<String, PlannedRegion> planned) throws SQLException {
        read();
        return planned.values().stream()
                .filter(region -> !region.fingerprint().equals(fingerprints.get(region.code())))
                .map(PlannedRegion::code)
                .collect(Collectors.toSet());
    }

    boolean knows(String code) {
        return ids.containsKey(code);
    }

    /** @return ids by code, of everything that is there now */
    Map<String, Long> write(Map<String, PlannedRegion> planned) throws SQLException {
        read();
        Set<String> above = Set.of();
        List<PlannedRegion> level = planned.values().stream()
                .filter(region -> region.parentCode() == null)
                .toList();
        while (!level.isEmpty()) {
            write(level.stream()
                    .filter(region -> !region.fingerprint().equals(fingerprints.get(region.code())))
                    .toList());
            read();
            above = level.stream().map(PlannedRegion::code).collect(Collectors.toSet());
            Set<String> parents = above;
            level = planned.values().stream()
                    .filter(region -> region.parentCode() != null && parents.contains(region.parentCode()))
                    .toList();
        }
        return ids;
    }

    void keep(Collection<String> codes) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update region set kept_since = utc_timestamp(6) where code = ?")) {
            for (String code : codes) {
                update.setString(1, code);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void write(Collection<PlannedRegion> regions) throws SQLException {
        if (regions.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into region (code, parent_id, province_id, kind, name, path, latitude, longitude)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update parent_id = values(parent_id), province_id = values(province_id),
                    kind = values(kind), name = values(name), path = values(path), latitude = values(latitude),
                    longitude = values(longitude)""")) {
            for (PlannedRegion region : regions) {
                insert.setString(1, region.code());
                insert.setObject(2, region.parentCode() == null ? null : ids.get(region.parentCode()));
                insert.setObject(3, region.parentCode() == null ? null : ids.get(region.provinceCode()));
                insert.setString(4, region.kind().name());
                insert.setString(5, region.name());
                insert.setString(6, region.path());
                insert.setObject(7, region.latitude());
                insert.setObject(8, region.longitude());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void read() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select r.id, r.code, p.code as parent_code, r.kind, r.name, r.path, r.latitude, r.longitude
                        from region r left join region p on p.id = r.parent_id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.put(row.getString("code"), row.getLong("id"));
                fingerprints.put(
                        row.getString("code"),
                        PlannedRegion.fingerprint(
                                row.getString("parent_code"),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("path"),
                                row.getObject("latitude"),
                                row.getObject("longitude")));
            }
        }
    }
}
