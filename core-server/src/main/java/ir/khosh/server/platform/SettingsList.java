package ir.khosh.server.platform;

import ir.khosh.server.shared.ReferenceTable;
import ir.khosh.wire.settings.SettingView;
import ir.khosh.wire.settings.SettingView.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Every setting of the running server with its meaning, value and where the value comes from. */
@ApplicationScoped
public class SettingsList {

    private static final String HIDDEN = "•••";
    private static final Set<String> SECRET_ENDINGS = Set.of(".key", ".secret", ".password", ".token");

    private SettingsDiscovery discovery;
    private Config config;
    private CallPathSql sql;
    private Map<String, ReferenceTable.Row> meanings = Map.of();

    protected SettingsList() {}

    @Inject
    SettingsList(SettingsDiscovery discovery, Config config, CallPathSql sql) {
        this.discovery = discovery;
        this.config = config;
        this.sql = sql;
        this.meanings = ReferenceTable.load("settings.csv", "key", "title", "unit", "default", "bounds").stream()
                .collect(Collectors.toMap(row -> row.cell("key"), row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    /** By key. */
    public List<SettingView> list() {
        Map<String, String> defaults = new TreeMap<>();
        meanings.forEach((key, row) -> defaults.put(key, row.cell("default")));
        defaults.putAll(discovery.defaults());
        Set<String> given = keys("khosh.settings.given");
        Set<String> filed = keys("khosh.settings.filed");
        Map<String, String> kept = kept();
        return defaults.entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue(), given, filed, kept.get(entry.getKey())))
                .toList();
    }

    public Optional<SettingView> find(String key) {
        return list().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public SettingView get(String key) {
        return find(key).orElseThrow();
    }

    /** Empty for what only file and command line may set. */
    public Optional<SettingBounds> boundsOf(String key) {
        return Optional.ofNullable(meanings.get(key))
                .map(row -> row.cell("bounds"))
                .filter(bounds -> !bounds.isEmpty())
                .map(SettingBounds::parse);
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>();
        sql.list("select setting_key, value from kept_setting", row -> kept.put(row.getString(1), row.getString(2)));
        return kept;
    }

    private SettingView view(String key, String byDefault, Set<String> given, Set<String> filed, String kept) {
        ReferenceTable.Row meaning = meanings.get(key);
        String set = config.getOptionalValue(key, String.class).orElse(null);
        String value = set == null ? emptyAsNull(byDefault) : isSecret(key) ? HIDDEN : set;
        Source source = given.contains(key)
                ? Source.COMMAND_LINE
                : KeptSettings.NAME.equals(config.getConfigValue(key).getSourceName())
                        ? Source.KEPT
                        : filed.contains(key)
                                ? Source.FILE
                                : set == null || set.equals(byDefault) ? Source.DEFAULT : Source.START;
        return new SettingView(
                key,
                meaning == null ? null : meaning.cell("title"),
                meaning == null ? null : emptyAsNull(meaning.cell("unit")),
                value,
                isSecret(key) ? null : emptyAsNull(byDefault),
                source,
                boundsOf(key).map(SettingBounds::said).orElse(null),
                kept);
    }

    private static boolean isSecret(String key) {
        return SECRET_ENDINGS.stream().anyMatch(key::endsWith);
    }

    private Set<String> keys(String listed) {
        return config.getOptionalValue(listed, String.class)
                .map(text -> Set.copyOf(Arrays.asList(text.split(";"))))
                .orElse(Set.of());
    }

    private static String emptyAsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
