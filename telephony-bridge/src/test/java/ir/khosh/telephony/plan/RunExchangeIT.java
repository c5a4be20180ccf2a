package ir.khosh.telephony.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The exchange's command as people start it: its own process, its lines, its exit codes. */
class RunExchangeIT {

    private final List<Process> started = new ArrayList<>();

    private Process start(TestInfo test, String... more) throws IOException {
        String cache = System.getenv().getOrDefault("KHOSH_CACHE", System.getProperty("user.home") + "/.cache/khosh");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RunExchange.class.getName(),
                "--config",
                "../config",
                "--image",
                cache + "/exchange-22",
                "--state",
                state(test).toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static Path state(TestInfo test) {
        return Path.of("target", "run-" + test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void it_says_ready_and_leaves_nothing_behind_on_term(TestInfo test) throws Exception {
        Process process = start(test, "--free-ports");
        String line = line(process);
        assertThat(line).matches("ready exchange sip=[0-9]+ ami=[0-9]+ http=[0-9]+");
        ProcessHandle exchange = exchange(test);

        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Awaitility.await().until(() -> !exchange.isAlive());
        assertThat(ExchangeAccess.read(state(test).resolve("exchange/bridge.properties"))
                        .queues())
                .hasSize(1);
        assertThat(Files.readString(state(test).resolve("exchange/log/messages.log")))
                .doesNotContain("ERROR");
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void started_by_root_it_has_none_of_roots_powers(TestInfo test) throws Exception {
        line(start(test, "--free-ports"));
        assertThat(Files.readAllLines(
                        Path.of("/proc", Long.toString(exchange(test).pid()), "status")))
                .contains("CapEff:\t0000000000000000", "CapPrm:\t0000000000000000", "NoNewPrivs:\t1");
    }

    @Test
    void what_a_killed_start_left_behind_is_ended_by_the_next(TestInfo test) throws Exception {
        Process first = start(test, "--free-ports");
        line(first);
        ProcessHandle orphan = exchange(test);
        first.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        assertThat(line(start(test, "--free-ports"))).startsWith("ready exchange");
        assertThat(orphan.isAlive()).isFalse();
        assertThat(exchange(test).isAlive()).isTrue();
    }

    @Test
    void a_strangers_process_is_left_alone(TestInfo test) throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        started.add(stranger);
        Files.createDirectories(state(test).resolve("exchange"));
        Files.writeString(state(test).resolve("exchange/exchange.pid"), stranger.pid() + "\n");

        assertThat(line(start(test, "--free-ports"))).startsWith("ready exchange");
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void an_exchange_that_dies_is_told_with_an_exit_code(TestInfo test) throws Exception {
        Process process = start(test, "--free-ports");
        line(process);
        exchange(test).destroyForcibly();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(errors(process)).contains("ended by itself");
    }

    @Test
    void a_taken_port_is_named_with_its_setting(TestInfo test) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Process process = start(test, "--set", "ami.port=" + taken.getLocalPort(), "--set", "sip.port=0");
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
            assertThat(errors(process)).contains("sip.port").containsPattern("[آ-ی]");

            Process second = start(
                    test,
                    "--set",
                    "ami.port=" + taken.getLocalPort(),
                    "--set",
                    "sip.port=" + freePort(),
                    "--set",
                    "http.port=" + freePort());
            assertThat(second.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(errors(second)).contains("ami.port " + taken.getLocalPort());
        }
    }

    @Test
    void an_unknown_option_shows_the_usage(TestInfo test) throws Exception {
        Process process = start(test, "--frobnicate");
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(errors(process)).contains("--frobnicate", "usage:");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ProcessHandle exchange(TestInfo test) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(state(test).resolve("exchange/exchange.pid"))
                        .strip()))
                .orElseThrow();
    }

    private static String line(Process process) throws IOException {
        BufferedReader reader = process.inputReader();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> reader.ready() || !process.isAlive());
        return reader.readLine();
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
