package ir.khosh.server.wallboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A day of a few real calls on the wallboard, held against the exchange's own file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallboardIT {

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api boss;
    private PushClient wall;

    @BeforeAll
    void aFewCalls() {
        server = RunningServer.fresh(
                "wallboard",
                "khosh.reconciliation.settle-seconds=1",
                "khosh.wrap-up.seconds=1",
                "khosh.pause.limit-minutes=break:0;meal:45");
        exchange = RunningExchange.start(server.state());
        exchange.phone("1001", 300);
        sara = server.as("sara", "OPERATOR", "1001");
        boss = server.as("boss", "SUPERVISOR", null);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        sara.get("/api/agents/me").json().path("onExchange").asBoolean());
        wall = PushClient.open(boss);
        wall.await("welcome");
        wall.say("watch board");
    }

    @AfterAll
    void close() {
        wall.close();
        exchange.close();
        server.close();
    }

    private static double value(JsonNode board, String figure) {
        for (JsonNode one : board.path("figures")) {
            if (one.path("id").asText().equals(figure)) {
                return one.path("value").asDouble(Double.NaN);
            }
        }
        throw new AssertionError("no figure " + figure);
    }

    private JsonNode board() {
        return boss.get("/api/wallboard").expect(200);
    }

    private JsonNode reconciled() {
        return boss.post("/api/wallboard/reconciliation", null).expect(200);
    }

    @Test
    @Order(1)
    void who_waits_talks_and_gives_up_is_on_the_board_as_it_happens() {
        var talking = exchange.call("193", "02188776655", 4_000);
        wall.await("board", board -> value(board, "talking-now") == 1);
        var given = exchange.callAndGiveUp("1633", "09121110002", 2_000);
        // the first one waited for a moment too
        JsonNode waiting = wall.await("board", board -> board.path("waiting")
                        .path(0)
                        .path("caller")
                        .asText()
                        .equals("09121110002"))
                .message();
        assertThat(value(waiting, "waiting-now")).isEqualTo(1);
        assertThat(waiting.path("seats").path(0).path("state").asText()).isEqualTo("TALKING");
        assertThat(given.awaitEnd()).isZero();
        assertThat(talking.awaitEnd()).isZero();
        JsonNode after = wall.await("board", board -> value(board, "answered") == 1 && value(board, "abandoned") == 1)
                .message();
        assertThat(value(after, "offered")).isEqualTo(2);
        assertThat(value(after, "abandonment")).isEqualTo(0.5);
        assertThat(value(after, "average-handling-time")).isGreaterThan(3);
        assertThat(value(after, "occupancy")).isBetween(0.01, 1.0);
        JsonNode day = wall.await(
                        "board-day", message -> message.path("provinces").size() == 2)
                .message();
        assertThat(day.path("intervals").findValuesAsText("offered")).contains("2");
        assertThat(day.path("provinces").findValuesAsText("code")).containsExactly("", "23");
    }

    private static boolean isPaused(JsonNode board) {
        return "PAUSED".equals(board.path("seats").path(0).path("state").asText());
    }

    @Test
    @Order(2)
    void each_number_opens_exactly_the_calls_it_counts() {
        JsonNode board = board();
        for (String figure : List.of("offered", "answered", "abandoned", "expired")) {
            assertThat(boss.get("/api/wallboard/figures/" + figure + "/calls").expect(200))
                    .as(figure)
                    .hasSize((int) value(board, figure));
        }
        JsonNode level = boss.get("/api/wallboard/figures/service-level-of-offered/calls")
                .expect(200);
        assertThat(level).hasSize(2);
        assertThat(level.findValuesAsText("counted").stream().filter("true"::equals))
                .hasSize((int) Math.round(value(board, "service-level-of-offered") * 2));
        assertThat(boss.get("/api/wallboard/figures/calls-by-province/calls?of=23")
                        .expect(200))
                .hasSize(1);
        assertThat(boss.get("/api/wallboard/figures/calls-by-seat/calls?of=1001")
                        .expect(200))
                .hasSize(1);
        assertThat(boss.get("/api/wallboard/figures/no-such-figure/calls").status())
                .isEqualTo(404);
        assertThat(boss.get("/api/wallboard/figures").expect(200).findValuesAsText("definition"))
                .hasSizeGreaterThan(20)
                .doesNotContain("");
    }

    @Test
    @Order(3)
    void the_board_equals_what_the_exchange_itself_wrote_down() {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> reconciled().path("calls").asInt() == 2);
        JsonNode result = reconciled();
        assertThat(result.path("differences").asInt()).as(result.toString()).isZero();
        assertThat(result.path("trouble").isNull()).isTrue();
        assertThat(result.path("figures")).hasSizeGreaterThan(15);
    }

    @Test
    @Order(4)
    void when_the_server_begins_anew_the_board_is_the_same() {
        JsonNode before = board();
        wall.close();
        server.process().kill();
        server.start();
        server.refreshAdmin();
        boss = server.as("boss", "SUPERVISOR", null);
        await().atMost(Duration.ofSeconds(60)).until(() -> value(board(), "offered") == 2);
        JsonNode after = board();
        for (String figure : List.of(
                "answered", "abandoned", "service-level-of-offered", "average-speed-of-answer", "longest-wait")) {
            assertThat(value(after, figure)).as(figure).isEqualTo(value(before, figure));
        }
        assertThat(reconciled().path("differences").asInt()).isZero();
        wall = PushClient.open(boss);
        wall.say("watch board");
        wall.await("board");
    }

    @Test
    @Order(5)
    void a_silent_exchange_is_said_before_two_seconds_of_silence_have_passed() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> board().path("exchangeHeard").asBoolean());
        wall.await("board", board -> board.path("exchangeHeard").asBoolean());
        exchange.freeze();
        JsonNode said = wall.await(
                        "board", board -> !board.path("exchangeHeard").asBoolean())
                .message();
        assertThat(said.path("silentMillis").asLong()).isLessThan(2_000);
        assertThat(said.path("alerts").path(0).path("figure").asText()).isEqualTo("exchange-silent");
        exchange.thaw();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> board().path("exchangeHeard").asBoolean());
    }

    @Test
    @Order(6)
    void an_event_that_the_board_never_had_is_named_with_its_call() throws IOException {
        Path file = server.state().resolve("exchange/log/queue_log");
        List<String> lines = Files.readAllLines(file);
        String gaveUp = lines.stream()
                .filter(line -> line.contains("|ABANDON|"))
                .findFirst()
                .orElseThrow();
        String call = gaveUp.split("\\|")[1];
        Files.write(file, lines.stream().filter(line -> !line.equals(gaveUp)).toList());

        JsonNode result = reconciled();
        assertThat(result.path("differingCalls").findValuesAsText("callId")).containsExactly(call);
        assertThat(result.path("differences").asInt()).isPositive();
        assertThat(Api.nobody(server.url()).get("/metrics").text())
                .containsPattern("khosh_reconciliation_differences\\S* "
                        + result.path("differences").asInt() + "(\\.0)?\n");
    }

    @Test
    @Order(7)
    void a_break_over_its_limit_is_named_with_its_seat_and_raises_an_alert() {
        sara = server.as("sara", "OPERATOR", "1001");
        sara.put("/api/agents/me/state", Api.object().put("state", "PAUSED").put("reason", "meal"))
                .expect(200);
        JsonNode within = wall.await("board", WallboardIT::isPaused).message();
        assertThat(value(within, "over-break-now")).isZero();
        assertThat(within.path("seats").path(0).path("limitAt").isNull()).isFalse();

        sara.put("/api/agents/me/state", Api.object().put("state", "PAUSED").put("reason", "break"))
                .expect(200);
        JsonNode over = wall.await("board", board -> value(board, "over-break-now") == 1)
                .message();
        assertThat(over.path("alerts").findValuesAsText("figure")).contains("over-break-now");
        assertThat(boss.get("/api/wallboard/figures/over-break-now/calls").status())
                .isEqualTo(200);
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        wall.await(
                "board",
                board -> !isPaused(board)
                        && !board.path("alerts").findValuesAsText("figure").contains("over-break-now"));
    }

    @Test
    @Order(8)
    void what_a_desk_refused_is_counted_once_and_named_with_its_seat() {
        ObjectNode report = Api.object().put("phone", "phone-7");
        report.putObject("counts").put("stranger", 3).put("made-up", 9);
        sara.post("/api/agents/me/phone/refused", report).expect(204);
        sara.post("/api/agents/me/phone/refused", report).expect(204);
        report.withObjectProperty("counts").put("stranger", 4);
        sara.post("/api/agents/me/phone/refused", report).expect(204);

        JsonNode board = wall.await("board", news -> value(news, "refused-desks-now") == 1)
                .message();
        assertThat(board.path("alerts").findValuesAsText("figure")).contains("refused-desks-now");
        assertThat(boss.get("/api/wallboard/figures/refused-desks-now/calls").status())
                .isEqualTo(200);
        assertThat(Api.nobody(server.url()).get("/metrics").text())
                .containsPattern("khosh_desk_sound_refused_total\\{[^}]*reason=\"stranger\"[^}]*} 4(\\.0)?\n")
                .doesNotContain("made-up");
        assertThat(sara.post("/api/agents/me/phone/refused", Api.object()).status())
                .isEqualTo(400);
    }
}
