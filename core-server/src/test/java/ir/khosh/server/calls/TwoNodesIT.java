package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.server.platform.Leases;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Two servers, one database, one exchange: one of them owns it. */
class TwoNodesIT {

    private static final Logger LOG = Logger.getLogger(TwoNodesIT.class.getName());

    @Test
    void the_exchange_has_one_owner_and_the_other_node_takes_over_when_it_is_frozen_or_killed() throws Exception {
        try (RunningServer first = RunningServer.fresh("node-one");
                RunningExchange exchange = RunningExchange.start(first.state())) {
            exchange.phone("1001", 500);
            awaitReady(first);
            long database = first.databasePid();
            DirectSql sql = DirectSql.to(first);
            try (RunningServer second = RunningServer.beside(first, "node-two", DirectSql.port(first))) {
                assertThat(reasonOf(second)).isEqualTo("exchange-owned-elsewhere");
                assertThat(isReady(first)).isTrue();
                long before = number(sql);

                RunningServer.signal(first.process().pid(), "STOP");
                Duration frozen = untilReady(second);
                assertThat(number(sql)).isGreaterThan(before);
                RunningServer.signal(first.process().pid(), "CONT");
                await("the woken node knows that it lost it")
                        .atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(reasonOf(first)).isEqualTo("exchange-owned-elsewhere"));
                callReaches(second, exchange);
                assertThat(isReady(first)).isFalse();

                second.process().kill();
                Duration killed = untilReady(first);
                callReaches(first, exchange);
                LOG.info("takeover after SIGSTOP " + frozen.toMillis() + " ms, after kill -9 " + killed.toMillis()
                        + " ms");
                assertThat(killed).isLessThan(Duration.ofSeconds(8));
                assertThat(sql.find("select count(*) from call_record", row -> row.getLong(1)))
                        .hasValue(2L);
            } finally {
                RunningServer.signal(first.process().pid(), "CONT");
            }
            assertThat(first.databasePid()).isEqualTo(database);
        }
    }

    @Test
    void late_writes_of_a_former_owner_are_refused_by_its_number() throws Exception {
        DirectSql sql = DirectSql.to(RunningServer.shared());
        Leases sleeper = new Leases(sql);
        Leases successor = new Leases(sql);
        long old = sleeper.hold("fenced", Duration.ofMillis(300)).orElseThrow();
        assertThat(successor.hold("fenced", Duration.ofSeconds(3))).isEmpty();
        assertThat(sleeper.isCurrent("fenced", old)).isTrue();
        OptionalLong[] taken = new OptionalLong[1];
        await().until(() -> (taken[0] = successor.hold("fenced", Duration.ofSeconds(3))).isPresent());

        assertThat(taken[0]).hasValue(old + 1);
        assertThat(sleeper.isCurrent("fenced", old)).isFalse();
        assertThat(sleeper.hold("fenced", Duration.ofSeconds(3))).isEmpty();
        successor.release("fenced");
        assertThat(sleeper.hold("fenced", Duration.ofSeconds(3))).hasValue(old + 2);
    }

    @Test
    void a_write_with_an_old_number_is_not_done() throws Exception {
        DirectSql sql = DirectSql.to(RunningServer.shared());
        FencedWrites writes = new FencedWrites(new ExchangeLease(new Leases(sql)));
        long current = number(sql);
        AtomicBoolean done = new AtomicBoolean();
        assertThat(writes.write(current - 1, () -> done.set(true))).isFalse();
        assertThat(writes.write(-1, () -> done.set(true))).isFalse();
        assertThat(done).isFalse();
        assertThat(writes.write(current, () -> done.set(true))).isTrue();
        assertThat(done).isTrue();
    }

    private static void callReaches(RunningServer server, RunningExchange exchange) {
        Api sara = server.as("sara", "OPERATOR", "1001");
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        try (PushClient desktop = PushClient.open(sara)) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            sara.get("/api/agents/me").json().path("onExchange").asBoolean());
            exchange.call("193", "09127770001", 500);
            desktop.await("pop");
            desktop.await("ended");
        }
    }

    private static long number(DirectSql sql) {
        return sql.find("select fencing_number from lease where name = 'exchange'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static boolean isReady(RunningServer server) {
        return Api.nobody(server.url()).get("/health/ready").status() == 200;
    }

    private static String reasonOf(RunningServer server) {
        for (var check : Api.nobody(server.url()).get("/health/ready").json().path("checks")) {
            if (check.path("name").asText().equals("exchange")) {
                return check.path("data").path("reason").asText();
            }
        }
        return "";
    }

    private static void awaitReady(RunningServer server) {
        untilReady(server);
    }

    private static Duration untilReady(RunningServer server) {
        long from = System.nanoTime();
        await("ready")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> isReady(server));
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
