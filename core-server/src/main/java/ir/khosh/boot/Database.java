package ir.khosh.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The embedded database with its migrations done. Its libraries live in a class loader of their own, so that neither
 * Payara nor the application sees them.
 */
final class Database implements AutoCloseable {

    private final AutoCloseable process;
    private final int port;
    private final String password;

    private Database(AutoCloseable process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    static Database start(Settings settings, Secrets secrets) {
        return settings.ownDatabase() ? own(settings, secrets) : joined(settings);
    }

    /** The node that keeps it has done the migrations. */
    private static Database joined(Settings settings) {
        Path file = Path.of(settings.get("khosh.database.password-file"));
        try {
            return new Database(
                    () -> {}, settings.databasePort(), Files.readString(file).strip());
        } catch (IOException e) {
            throw new CannotStart("the database's password cannot be read from " + file, e);
        }
    }

    private static Database own(Settings settings, Secrets secrets) {
        Path directory = settings.state().resolve("database");
        StaleProcess.end(directory.resolve("mariadbd.pid"), directory.toString());
        int port = settings.databasePort();
        Ports.check("127.0.0.1", port, Settings.DATABASE_PORT);
        String password = secrets.get("database");
        Map<String, String> wanted = Map.of(
                "directory", directory.toString(),
                "image", settings.cache().resolve("database-11.4.5").toString(),
                "port", Integer.toString(port),
                "password", password,
                "root.password", secrets.get("database-root"),
                "buffer.pool", settings.get("khosh.database.buffer-pool", "256M"));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = new URLClassLoader("database", libraries(), ClassLoader.getPlatformClassLoader());
        thread.setContextClassLoader(loader);
        try {
            AutoCloseable process = (AutoCloseable) loader.loadClass("ir.khosh.boot.database.EmbeddedDatabase")
                    .getMethod("start", Map.class)
                    .invoke(null, wanted);
            return new Database(process, port, password);
        } catch (InvocationTargetException e) {
            throw new CannotStart("the database cannot start (see " + settings.log("boot.log") + ")", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new CannotStart("the database's libraries are incomplete", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] libraries() {
        Path home = Installation.home();
        List<URL> libraries = new ArrayList<>();
        try (Stream<Path> jars = Files.list(home.resolve("boot"))) {
            libraries.add(home.resolve("server.jar").toUri().toURL());
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                libraries.add(jar.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return libraries.toArray(URL[]::new);
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (Exception e) {
            System.err.println("khosh server: the database did not stop cleanly: " + e.getMessage());
        }
    }
}
