package ir.khosh.server.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.mariadb.jdbc.Driver;

/**
 * Thresholds that administrators set at a desktop, as they were when this server started. They go before the file, and
 * the command line goes before them, so that whatever they do can be undone without them.
 */
public final class KeptSettings implements ConfigSource {

    static final String NAME = "khosh-kept-settings";
    /** Above that of system properties, which bring file and command line. */
    private static final int ORDINAL = 450;

    private final Map<String, String> kept;

    /** @throws IllegalStateException when there is a database and it does not answer */
    public KeptSettings() {
        kept = System.getProperty("khosh.database.port") == null ? Map.of() : read();
    }

    private static Map<String, String> read() {
        Set<String> given = Set.copyOf(
                Arrays.asList(System.getProperty("khosh.settings.given", "").split(";")));
        Properties account = new Properties();
        account.put("user", "khosh");
        account.put("password", System.getProperty("khosh.database.password", ""));
        String url = "jdbc:mariadb://" + System.getProperty("khosh.database.host") + ":"
                + System.getProperty("khosh.database.port") + "/khosh?connectTimeout=5000&socketTimeout=10000";
        Map<String, String> read = new HashMap<>();
        try (Connection connection = new Driver().connect(url, account);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select setting_key, value from kept_setting")) {
            while (rows.next()) {
                if (!given.contains(rows.getString(1))) {
                    read.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the kept settings cannot be read", e);
        }
        return Map.copyOf(read);
    }

    @Override
    public Set<String> getPropertyNames() {
        return kept.keySet();
    }

    @Override
    public String getValue(String key) {
        return kept.get(key);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
