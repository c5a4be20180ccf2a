package ir.khosh.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.server.running.ProcessUnderTest;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootIT {

    private static final Path CONFIG = Path.of("../config").toAbsolutePath().normalize();

    @Test
    void a_taken_port_is_said_with_the_setting_that_names_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessUnderTest server = start(
                    RunningServer.dist(),
                    "taken",
                    "--config",
                    CONFIG.toString(),
                    "--http-port",
                    Integer.toString(taken.getLocalPort()));
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.text().lines()).hasSize(1);
            assertThat(server.text())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains("khosh.http.port");
        }
    }

    @Test
    void an_unknown_option_and_a_missing_config_are_said_in_one_line() {
        ProcessUnderTest unknown = start(RunningServer.dist(), "unknown", "--bogus");
        assertThat(unknown.awaitEnd()).isEqualTo(1);
        assertThat(unknown.text()).contains("--bogus");
        ProcessUnderTest missing = start(RunningServer.dist(), "missing", "--config", "/nowhere");
        assertThat(missing.awaitEnd()).isEqualTo(1);
        assertThat(missing.text()).contains("server.properties");
    }

    @Test
    void an_application_that_cannot_be_deployed_ends_the_start_and_leaves_no_database_behind() throws IOException {
        Path broken = Path.of("target/it/broken-dist").toAbsolutePath();
        Files.createDirectories(broken.resolve("app/WEB-INF"));
        Files.writeString(broken.resolve("app/WEB-INF/web.xml"), "<web-app");
        Files.copy(
                RunningServer.dist().resolve("server.jar"),
                broken.resolve("server.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        for (String name : List.of("payara-micro.jar", "payara", "boot")) {
            Files.deleteIfExists(broken.resolve(name));
            Files.createSymbolicLink(broken.resolve(name), RunningServer.dist().resolve(name));
        }
        ProcessUnderTest server = start(broken, "broken", "--config", CONFIG.toString(), "--free-ports");
        await().atMost(Duration.ofMinutes(2)).until(() -> server.text().contains("khosh server:"));
        assertThat(server.awaitEnd()).isEqualTo(1);
        assertThat(server.text()).contains("not deployed");
        assertThat(Path.of("target/it/broken/database/mariadbd.pid")).doesNotExist();
    }

    @Test
    void it_stops_cleanly_on_term_with_the_database_last_and_its_secrets_are_its_own() throws IOException {
        RunningServer server = RunningServer.fresh("stopping");
        long database = server.databasePid();
        Path secrets = server.state().resolve("server/secrets");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("database.secret"))))
                .isEqualTo("rw-------");
        assertThat(server.process().text()).doesNotContain(Files.readString(secrets.resolve("database.secret")));
        RunningServer.signal(server.process().pid(), "TERM");
        assertThat(server.process().awaitEnd()).isZero();
        assertThat(Files.exists(Path.of("/proc", Long.toString(database)))).isFalse();

        // a killed server leaves its database behind; the next start ends it
        server.start();
        long orphan = server.databasePid();
        server.process().kill();
        assertThat(Files.exists(Path.of("/proc", Long.toString(orphan)))).isTrue();
        server.start();
        assertThat(Files.exists(Path.of("/proc", Long.toString(orphan)))).isFalse();
        assertThat(server.process().text()).doesNotContain("first-admin");
        server.close();
    }

    private static ProcessUnderTest start(Path dist, String name, String... options) {
        Path state = Path.of("target/it", name).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                dist.resolve("server.jar").toString(),
                "--state",
                state.toString()));
        command.addAll(List.of(options));
        return ProcessUnderTest.start(name, state.resolve("out.log"), command);
    }
}
