package ir.khosh.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** The command line over {@code server.properties} over the defaults. Keys start with {@code khosh.}. */
final class Settings {

    static final String HTTP_PORT = "khosh.http.port";
    static final String DATABASE_PORT = "khosh.database.port";

    private static final String USAGE =
            "usage: --config DIR --state DIR [--http-port N] [--set key=value]... [--free-ports]";

    private final Properties values = new Properties();
    private Path state = Path.of(System.getProperty("user.home"), ".local/state/khosh");
    private Path config;
    private boolean freePorts;

    private Settings() {}

    static Settings read(List<String> arguments) {
        Settings settings = new Settings();
        Properties given = settings.readCommandLine(arguments.iterator());
        settings.values.put(HTTP_PORT, "8080");
        settings.values.put(DATABASE_PORT, "3316");
        settings.values.put("khosh.bind.address", "127.0.0.1");
        settings.values.put("khosh.database.host", "127.0.0.1");
        settings.values.put("khosh.settings.filed", String.join(";", settings.readFile()));
        settings.values.putAll(given);
        settings.values.put("khosh.settings.given", String.join(";", given.stringPropertyNames()));
        settings.values.putIfAbsent(
                "khosh.exchange.bridge",
                settings.state.resolve("exchange/bridge.properties").toString());
        settings.values.put("khosh.state", settings.state.toString());
        if (settings.freePorts) {
            settings.values.put(HTTP_PORT, Integer.toString(Ports.free()));
            if (settings.ownDatabase()) {
                settings.values.put(DATABASE_PORT, Integer.toString(Ports.free()));
            }
        }
        return settings;
    }

    private Properties readCommandLine(Iterator<String> rest) {
        Properties given = new Properties();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--config" ->
                    config = Path.of(value(option, rest)).toAbsolutePath().normalize();
                case "--state" ->
                    state = Path.of(value(option, rest)).toAbsolutePath().normalize();
                case "--http-port" -> given.put(HTTP_PORT, value(option, rest));
                case "--free-ports" -> freePorts = true;
                case "--set" -> {
                    String pair = value(option, rest);
                    int equals = pair.indexOf('=');
                    if (equals < 1) {
                        throw new CannotStart("--set takes key=value; " + USAGE);
                    }
                    String key = pair.substring(0, equals);
                    given.put(key.startsWith("khosh.") ? key : "khosh." + key, pair.substring(equals + 1));
                }
                default -> throw new CannotStart("unknown option " + option + "; " + USAGE);
            }
        }
        return given;
    }

    /** @return the keys that the file sets */
    private Set<String> readFile() {
        if (config == null) {
            return Set.of();
        }
        Path file = config.resolve("server.properties");
        if (!Files.exists(file)) {
            throw new CannotStart("there is no " + file);
        }
        try (InputStream input = Files.newInputStream(file)) {
            Properties filed = new Properties();
            filed.load(input);
            values.putAll(filed);
            return filed.stringPropertyNames();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(file + " cannot be read", e);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart(option + " needs a value; " + USAGE);
        }
        return rest.next();
    }

    void checkPorts() {
        Ports.check(get("khosh.bind.address"), httpPort(), HTTP_PORT);
    }

    Path state() {
        return state;
    }

    Path log(String name) {
        return state.resolve("server/log").resolve(name);
    }

    /** @return where unpacked third-party files are kept between starts and shared by several states */
    Path cache() {
        String cache = System.getenv("KHOSH_CACHE");
        return cache != null && !cache.isBlank()
                ? Path.of(cache).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".cache/khosh");
    }

    int httpPort() {
        return port(HTTP_PORT);
    }

    /** False for a further node, which uses the database that another one keeps. */
    boolean ownDatabase() {
        return Boolean.parseBoolean(get("khosh.database.embedded", "true"));
    }

    int databasePort() {
        return port(DATABASE_PORT);
    }

    String get(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new CannotStart(key + " is not set");
        }
        return value.strip();
    }

    String get(String key, String otherwise) {
        return values.getProperty(key, otherwise).strip();
    }

    /** Everything, for the application's own configuration. */
    Properties all() {
        return values;
    }

    private int port(String key) {
        try {
            int port = Integer.parseInt(get(key));
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CannotStart(key + " must be a port from 1 to 65535, not " + get(key));
    }
}
