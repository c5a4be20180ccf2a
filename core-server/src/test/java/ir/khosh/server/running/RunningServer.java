package ir.khosh.server.running;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The built server as a process of its own, on free ports, with its own state under {@code target/}. {@link #shared} is
 * started once per test JVM, when the first test asks.
 */
public final class RunningServer implements AutoCloseable {

    public static final String PASSWORD = "a-long-password";

    private static RunningServer shared;

    /** What a bench sets as {@code khosh.server.java} to measure the server as it is run for good. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m";

    private final AtomicInteger seats = new AtomicInteger(2000);
    private final Path state;
    private final List<String> settings;
    private ProcessUnderTest process;
    private Api admin;

    private RunningServer(Path state, List<String> settings) {
        this.state = state;
        this.settings = settings;
    }

    /** One for all tests of this JVM; nobody stops it before the end. */
    public static synchronized RunningServer shared() {
        if (shared == null) {
            shared = fresh(System.getProperty("khosh.shared", "shared"), "khosh.demo=true");
        }
        return shared;
    }

    static synchronized void stopShared() {
        if (shared != null) {
            shared.close();
        }
    }

    /** One of its own, for tests that kill or freeze it. */
    public static RunningServer fresh(String name, String... settings) {
        Path state = Path.of("target/it", name).toAbsolutePath();
        deleteTree(state);
        RunningServer server = new RunningServer(state, List.of(settings));
        server.start();
        String oneTime = server.process.awaitLine("one-time-password=").replaceAll(".*one-time-password=", "");
        Api first = Api.signIn(server.url(), "admin", oneTime);
        first.put(
                        "/api/sessions/current/password",
                        Api.object().put("oldPassword", oneTime).put("newPassword", PASSWORD))
                .expect(204);
        server.admin = Api.signIn(server.url(), "admin", PASSWORD);
        return server;
    }

    /** A further node on the first one's database, for the same exchange. */
    public static RunningServer beside(RunningServer first, String name, int databasePort) {
        Path state = Path.of("target/it", name).toAbsolutePath();
        deleteTree(state);
        RunningServer server = new RunningServer(
                state,
                List.of(
                        "khosh.database.embedded=false",
                        "khosh.database.port=" + databasePort,
                        "khosh.database.password-file=" + first.state.resolve("server/secrets/database.secret"),
                        "khosh.exchange.bridge=" + first.state.resolve("exchange/bridge.properties")));
        server.start();
        server.refreshAdmin();
        return server;
    }

    /** Starts, or starts again with the same state. */
    public void start() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(
                List.of(System.getProperty("khosh.server.java", QUICK_START).split(" ")));
        command.addAll(List.of(
                "-jar",
                dist().resolve("server.jar").toString(),
                "--config",
                Path.of("../config").toAbsolutePath().normalize().toString(),
                "--state",
                state.toString(),
                "--free-ports"));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        process = ProcessUnderTest.start("server", state.resolve("server.out"), command);
        process.awaitLineOrEnd("ready server http=");
    }

    public static Path dist() {
        return Path.of(System.getProperty("khosh.dist", "target/dist")).toAbsolutePath();
    }

    public String url() {
        return "http://127.0.0.1:" + process.awaitLine("ready server http=").replaceAll(".*http=", "");
    }

    public Path state() {
        return state;
    }

    /** Signed in as the admin, whose password is {@link #PASSWORD}. */
    public Api admin() {
        return admin;
    }

    /**
     * Makes the user when there is none and signs in. {@code role} such as OPERATOR; {@code extension} may be null. A seat
     * that the exchange does not have is only asked for so that the user has one: each gets another.
     */
    public Api as(String username, String role, String extension) {
        String seat =
                extension == null || extension.startsWith("10") ? extension : Integer.toString(seats.getAndIncrement());
        ObjectNode user = Api.object()
                .put("username", username)
                .put("displayName", "کاربر " + username)
                .put("role", role)
                .put("extension", seat)
                .put("password", PASSWORD);
        int status = admin.post("/api/users", user).status();
        if (status != 201 && status != 422) {
            throw new AssertionError("user could not be made: " + status);
        }
        return Api.signIn(url(), username, PASSWORD);
    }

    /** After a restart the address is another one. */
    public void refreshAdmin() {
        admin = Api.signIn(url(), "admin", PASSWORD);
    }

    public ProcessUnderTest process() {
        return process;
    }

    public long databasePid() {
        try {
            return Long.parseLong(
                    Files.readString(state.resolve("database/mariadbd.pid")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name such as STOP or CONT */
    public static void signal(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
