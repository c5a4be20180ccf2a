package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The running server's database, reached without its container. */
public final class DirectSql extends CallPathSql {

    private final DataSource source;

    private DirectSql(DataSource source) {
        this.source = source;
    }

    static DirectSql toShared() throws SQLException {
        return to(RunningServer.shared());
    }

    public static DirectSql to(RunningServer server) throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(
                "jdbc:mariadb://127.0.0.1:" + portOf(server.databasePid()) + "/khosh?timezone=UTC&sslMode=disable");
        source.setUser("khosh");
        source.setPassword(text(server.state().resolve("server/secrets/database.secret")));
        return new DirectSql(source);
    }

    /** For tests that need transactions. */
    public DataSource database() {
        return source;
    }

    @Override
    protected DataSource source() {
        return source;
    }

    /** Where the database of a server listens. */
    public static int port(RunningServer server) {
        return Integer.parseInt(portOf(server.databasePid()));
    }

    private static String portOf(long pid) {
        return Stream.of(text(Path.of("/proc", Long.toString(pid), "cmdline")).split("\0"))
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
