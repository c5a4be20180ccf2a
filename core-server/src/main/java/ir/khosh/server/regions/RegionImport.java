package ir.khosh.server.regions;

import ir.khosh.server.shared.ReferenceTable;
import ir.khosh.server.shared.ReferenceTable.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * when its name or parent changes; nothing is deleted, and what administrators wrote goes before the files. Doing it again changes nothing.
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
        RegionStore store = new RegionStore(connection);
        Map<String, Row> wanted = new LinkedHashMap<>();
        rows.forEach(row -> wanted.put(row.cell("code"), row));
        wanted.putAll(store.rows(true));
        Map<String, PlannedRegion> planned = new LinkedHashMap<>();
        wanted.forEach((code, row) -> planned.put(code, PlannedRegion.of(row)));
        planned.values().forEach(region -> region.placeIn(planned));
        return store.write(planned);
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
