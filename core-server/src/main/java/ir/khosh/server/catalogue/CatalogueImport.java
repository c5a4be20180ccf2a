package ir.khosh.server.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.StringJoiner;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Brings fault families, their causes and the services into line with {@code reference/service-offerings.json} of the
 * class path, an object of {@code families} (code, name, causes with code and name) and {@code offerings} (code,
 * family, name, synonyms, basePriceRial). Everything is known by its code; a service that is gone from the file is
 * withdrawn, not deleted. What an administrator wrote stays as they wrote it. Doing it again changes nothing.
 */
@Singleton
class CatalogueImport {

    private final DataSource longWork;

    @Inject
    CatalogueImport() throws NamingException {
        this(InitialContext.doLookup("java:app/jdbc/long-work"));
    }

    CatalogueImport(DataSource longWork) {
        this.longWork = longWork;
    }

    /** @throws IllegalStateException when the file is missing or not sound */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void run() {
        JsonNode file = read();
        try (Connection connection = longWork.getConnection()) {
            importFamilies(connection, file.path("families"));
            importOfferings(connection, file.path("offerings"));
        } catch (SQLException e) {
            throw new IllegalStateException("reference data could not be written", e);
        }
    }

    private static JsonNode read() {
        try (InputStream stream =
                CatalogueImport.class.getClassLoader().getResourceAsStream("reference/service-offerings.json")) {
            if (stream == null) {
                throw new IllegalStateException("reference file is missing: service-offerings.json");
            }
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException("reference/service-offerings.json cannot be read", e);
        }
    }

    private static void importFamilies(Connection connection, JsonNode families) throws SQLException {
        try (PreparedStatement family =
                        connection.prepareStatement("insert into fault_family (code, name) values (?, ?)"
                                + " on duplicate key update name = if(edited, name, values(name))");
                PreparedStatement cause = connection.prepareStatement(
                        "insert into cause_code (family_code, code, name, position) values (?, ?, ?, ?)"
                                + " on duplicate key update name = if(edited, name, values(name)),"
                                + " position = if(edited, position, values(position))")) {
            for (JsonNode node : families) {
                family.setString(1, text(node, "code"));
                family.setString(2, text(node, "name"));
                family.addBatch();
                int position = 0;
                for (JsonNode each : node.path("causes")) {
                    cause.setString(1, text(node, "code"));
                    cause.setString(2, text(each, "code"));
                    cause.setString(3, text(each, "name"));
                    cause.setInt(4, position++);
                    cause.addBatch();
                }
            }
            family.executeBatch();
            cause.executeBatch();
        }
    }

    private static void importOfferings(Connection connection, JsonNode offerings) throws SQLException {
        try (PreparedStatement withdraw =
                        connection.prepareStatement("update service_offering set active = false where not edited");
                PreparedStatement insert = connection.prepareStatement("insert into service_offering"
                        + " (code, family_code, name, synonyms, base_price_rial, active) values (?, ?, ?, ?, ?, true)"
                        + " on duplicate key update family_code = if(edited, family_code, values(family_code)),"
                        + " name = if(edited, name, values(name)), synonyms = if(edited, synonyms, values(synonyms)),"
                        + " base_price_rial = values(base_price_rial), active = if(edited, active, true)")) {
            withdraw.executeUpdate();
            for (JsonNode node : offerings) {
                StringJoiner synonyms = new StringJoiner("\n");
                node.path("synonyms").forEach(synonym -> synonyms.add(synonym.asText()));
                insert.setString(1, text(node, "code"));
                insert.setString(2, text(node, "family"));
                insert.setString(3, text(node, "name"));
                insert.setString(4, synonyms.toString());
                insert.setObject(
                        5,
                        node.path("basePriceRial").isNumber()
                                ? node.path("basePriceRial").asLong()
                                : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (text.isEmpty()) {
            throw new IllegalStateException(
                    "reference/service-offerings.json: \"" + field + "\" is missing in " + node);
        }
        return text;
    }
}
