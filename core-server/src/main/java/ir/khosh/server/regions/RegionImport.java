package ir.khosh.server.regions;

import ir.khosh.server.shared.ReferenceTable;
import ir.khosh.server.shared.ReferenceTable.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Brings the tables of places into line with the reference files {@code reference/regions.csv} (header {@code
 * code,parent_code,kind,name,latitude,longitude}), {@code area-codes.csv} ({@code code,province_code}) and {@code
 * postcode-prefixes.csv} ({@code prefix,region_code}) of the class path. A region is known by its code and keeps its id
 * when its name or parent changes; nothing is deleted. Doing it again changes nothing.
 */
@Singleton
class RegionImport {

    private final DataSource longWork;

    @Inject
    RegionImport() throws NamingException {
        this(InitialContext.doLookup("java:app/jdbc/long-work"));
    }

    RegionImport(DataSource longWork) {
        this.longWork = longWork;
    }

    /** @throws IllegalStateException naming file and line when a file is not sound */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void run() {
        try (Connection connection = longWork.getConnection()) {
            Map<String, Long> ids = importRegions(connection);
            importCodes(
                    connection,
                    ids,
                    ReferenceTable.load("area-codes.csv", "code", "province_code"),
                    "area_code",
                    "code");
            importCodes(
                    connection,
                    ids,
                    ReferenceTable.load("postcode-prefixes.csv", "prefix", "region_code"),
                    "postcode_prefix",
                    "prefix");
        } catch (SQLException e) {
            throw new IllegalStateException("reference data could not be written", e);
        }
    }

    private static Map<String, Long> importRegions(Connection connection) throws SQLException {
        List<Row> rows =
                ReferenceTable.load("regions.csv", "code", "parent_code", "kind", "name", "latitude", "longitude");
        Map<String, PlannedRegion> planned = new LinkedHashMap<>();
        rows.forEach(row -> planned.put(row.cell("code"), PlannedRegion.of(row)));
        planned.values().forEach(region -> region.placeIn(planned));
        Map<String, Long> ids = new HashMap<>();
        Map<String, String> stored = new HashMap<>();
        readStored(connection, ids, stored);
        List<PlannedRegion> level = planned.values().stream()
                .filter(region -> region.parentCode() == null)
                .toList();
        while (!level.isEmpty()) {
            write(
                    connection,
                    level.stream()
                            .filter(region -> !region.fingerprint().equals(stored.get(region.code())))
                            .toList(),
                    ids);
            readStored(connection, ids, stored);
            List<PlannedRegion> above = level;
            level = planned.values().stream()
                    .filter(region ->
                            above.stream().anyMatch(parent -> parent.code().equals(region.parentCode())))
                    .toList();
        }
        return ids;
    }

    private static void write(Connection connection, List<PlannedRegion> regions, Map<String, Long> ids)
            throws SQLException {
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

    private static void readStored(Connection connection, Map<String, Long> ids, Map<String, String> stored)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select r.id, r.code, p.code as parent_code, r.kind, r.name, r.path, r.latitude, r.longitude
                        from region r left join region p on p.id = r.parent_id""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.put(row.getString("code"), row.getLong("id"));
                stored.put(
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

    private static void importCodes(
            Connection connection, Map<String, Long> ids, List<Row> rows, String table, String key)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (" + key
                + ", region_id) values (?, ?) on duplicate key update region_id = values(region_id)")) {
            List<String> unknown = new ArrayList<>();
            for (Row row : rows) {
                Long region = ids.get(row.cell(1));
                if (region == null) {
                    unknown.add(row.cell(1));
                    continue;
                }
                insert.setString(1, row.cell(0));
                insert.setLong(2, region);
                insert.addBatch();
            }
            if (!unknown.isEmpty()) {
                throw new IllegalStateException("unknown region codes for table " + table + ": " + unknown);
            }
            insert.executeBatch();
        }
    }
}
