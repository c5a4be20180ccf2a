package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.ProcessUnderTest;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The server stands still in mid-call and goes on: afterwards it believes what the exchange has, and nothing twice. */
class FrozenServerIT {

    @Test
    void after_waking_the_board_equals_the_exchange_and_nothing_was_done_twice() throws Exception {
        try (RunningServer server =
                        RunningServer.fresh("frozen", "khosh.wrap-up.seconds=3", "khosh.calls.no-result-seconds=5");
                RunningExchange exchange = RunningExchange.start(server.state())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> isReady(server));
            exchange.phone("1001", 200);
            Api sara = available(server, "sara", "1001");
            DirectSql sql = DirectSql.to(server);
            ProcessUnderTest long1 = exchange.call("193", "09121110001", 45_000);
            awaitCalls(sql, "answered_at is not null", 1);
            exchange.phone("1002", 200);
            available(server, "reza", "1002");
            exchange.call("1633", "09121110002", 300).awaitEnd();
            await("1002 wraps up").until(() -> states(sql, "1002", "WRAP_UP") == 1);
            exchange.phone("1003", 200);
            available(server, "nila", "1003");

            RunningServer.signal(server.process().pid(), "STOP");
            try {
                // both begin and end, and the time for the wrap-up runs out, while the server stands still
                assertThat(exchange.call("193", "09121110003", 2_000).awaitEnd())
                        .isZero();
                assertThat(exchange.call("1633", "09121110004", 2_500).awaitEnd())
                        .isZero();
            } finally {
                RunningServer.signal(server.process().pid(), "CONT");
            }

            await("ready again").atMost(Duration.ofSeconds(20)).until(() -> isReady(server));
            await("each call has its end").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(calls(sql, "outcome = 'ANSWERED' and not end_estimated"))
                        .isEqualTo(3);
                assertThat(calls(sql, "outcome = 'CONNECTED' and ended_at is null"))
                        .isEqualTo(1);
                assertThat(calls(sql, "true")).isEqualTo(4);
            });
            assertThat(calls(sql, "source = 'queue-log' and extension is not null and talk_millis >= 1000"))
                    .as("heard of by nobody, so read afterwards with true times")
                    .isEqualTo(2);
            assertThat(long1.text()).doesNotContain("Test Terminated");
            try (PushClient desktop = PushClient.open(sara)) {
                JsonNode welcome = desktop.await("welcome").message();
                assertThat(welcome.path("answered")).hasSize(1);
                assertThat(welcome.path("queue").path("waiting").asInt()).isZero();
            }
            await("the wrap-up that ran out ends").until(() -> states(sql, "1002", "AVAILABLE") == 2);
            await("and once")
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> states(sql, "1002", "AVAILABLE") == 2 && states(sql, "1002", "WRAP_UP") == 1);
            assertThat(calls(sql, "true")).isEqualTo(4);
            awaitCalls(sql, "disposition = 'no-result'", 3);
        }
    }

    private static Api available(RunningServer server, String name, String extension) {
        Api operator = server.as(name, "OPERATOR", extension);
        operator.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE"))
                .expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        operator.get("/api/agents/me").json().path("onExchange").asBoolean());
        return operator;
    }

    private static boolean isReady(RunningServer server) {
        return Api.nobody(server.url()).get("/health/ready").status() == 200;
    }

    private static void awaitCalls(DirectSql sql, String condition, long count) {
        await(condition).atMost(Duration.ofSeconds(20)).until(() -> calls(sql, condition) == count);
    }

    private static long calls(DirectSql sql, String condition) {
        return sql.find("select count(*) from call_record where " + condition, row -> row.getLong(1))
                .orElseThrow();
    }

    private static long states(DirectSql sql, String extension, String state) {
        return sql.find(
                        "select count(*) from agent_state_change where extension = ? and state = ?",
                        row -> row.getLong(1),
                        extension,
                        state)
                .orElseThrow();
    }
}
