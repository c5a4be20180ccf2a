package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.ProcessUnderTest;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real phones and callers: who is passed by, who comes first, and why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatRulesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api omid;
    private Api boss;

    @BeforeAll
    void open() {
        server = RunningServer.fresh("seat-rules", "khosh.wrap-up.seconds=4", "khosh.wrap-up.extensions=1");
        exchange = RunningExchange.start(server.state());
        exchange.phone("1001", 1_000);
        exchange.refusingPhone("1002");
        await().atMost(SOON)
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        sara = server.as("sara", "OPERATOR", "1001");
        omid = server.as("omid", "OPERATOR", "1002");
        boss = server.as("boss", "SUPERVISOR", null);
    }

    @AfterEach
    void everybodyLeaves() {
        becomes(sara, "SIGNED_OUT", null);
        becomes(omid, "SIGNED_OUT", null);
    }

    @AfterAll
    void close() {
        exchange.close();
        server.close();
    }

    private static void becomes(Api who, String state, String reason) {
        who.put("/api/agents/me/state", Api.object().put("state", state).put("reason", reason))
                .expect(200);
        await(state + " at the exchange")
                .atMost(SOON)
                .until(() -> who.get("/api/agents/me").json().path("onExchange").asBoolean());
    }

    private static String popOf(PushClient desktop, String caller) {
        return desktop.await(
                        "pop",
                        message -> message.path("pop").path("caller").asText().equals(caller))
                .message()
                .path("pop")
                .path("callId")
                .asText();
    }

    private static JsonNode why(Api who, String call) {
        await("reasons of " + call)
                .atMost(SOON)
                .until(() -> who.get("/api/calls/" + call + "/why").status() == 200);
        return who.get("/api/calls/" + call + "/why").expect(200);
    }

    @Test
    void a_seat_that_lets_two_rings_go_is_passed_by_until_its_operator_is_back() {
        becomes(omid, "AVAILABLE", null);
        ProcessUnderTest caller = exchange.call("193", "09121110051", 1_000);
        await("the seat is closed").atMost(SOON).until(() -> "missed-rings"
                .equals(omid.get("/api/agents/me").json().path("reason").asText()));
        JsonNode closed = omid.get("/api/agents/me").expect(200);
        assertThat(closed.path("state").asText()).isEqualTo("PAUSED");
        assertThat(closed.path("until").isTextual()).isTrue();

        try (PushClient desktop = PushClient.open(sara)) {
            becomes(sara, "AVAILABLE", null);
            String call = popOf(desktop, "09121110051");
            desktop.await("answered");
            assertThat(caller.awaitEnd()).isZero();
            JsonNode why = why(boss, call);
            assertThat(why.path("extension").asText()).isEqualTo("1001");
            assertThat(why.path("reasons").findValuesAsText("code"))
                    .startsWith("only-free")
                    .contains("missed-by-others");
            assertThat(why.path("replays").asBoolean()).isTrue();
            assertThat(omid.get("/api/calls/" + call + "/why")
                            .expect(200)
                            .path("extension")
                            .asText())
                    .isEqualTo("1002");
        }
        becomes(omid, "AVAILABLE", null);
    }

    @Test
    void a_wrap_up_is_extended_as_often_as_the_rule_allows() {
        becomes(sara, "AVAILABLE", null);
        assertThat(exchange.call("193", "09121110052", 500).awaitEnd()).isZero();
        await("wrap-up").atMost(SOON).until(() -> "WRAP_UP"
                .equals(sara.get("/api/agents/me").json().path("state").asText()));
        JsonNode before = sara.get("/api/agents/me").expect(200);
        JsonNode longer = sara.post("/api/agents/me/wrap-up/extend", null).expect(200);

        assertThat(longer.path("extensionsLeft").asInt()).isZero();
        assertThat(Duration.between(
                        Instant.parse(before.path("until").asText()),
                        Instant.parse(longer.path("until").asText())))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(sara.post("/api/agents/me/wrap-up/extend", null)
                        .expecting(422)
                        .code())
                .isEqualTo("wrap-up-not-extendable");
        becomes(sara, "AVAILABLE", null);
        assertThat(sara.post("/api/agents/me/wrap-up/extend", null)
                        .expecting(409)
                        .code())
                .isEqualTo("not-in-wrap-up");
    }

    @Test
    void her_last_caller_comes_next_when_an_operator_returns_and_the_reason_is_said() {
        becomes(sara, "AVAILABLE", null);
        try (PushClient desktop = PushClient.open(sara)) {
            ProcessUnderTest first = exchange.call("193", "09121110053", 500);
            popOf(desktop, "09121110053");
            assertThat(first.awaitEnd()).isZero();
        }
        becomes(sara, "PAUSED", "break");
        exchange.call("193", "09121110054", 500);
        awaitWaiting(1);
        ProcessUnderTest hers = exchange.call("193", "09121110053", 500);
        awaitWaiting(2);
        try (PushClient desktop = PushClient.open(sara)) {
            becomes(sara, "AVAILABLE", null);
            desktop.await("pop");
            JsonNode pop =
                    desktop.find("pop", message -> true).orElseThrow().message().path("pop");
            assertThat(pop.path("caller").asText()).isEqualTo("09121110053");
            JsonNode why = why(sara, pop.path("callId").asText());
            assertThat(why.path("reasons").get(0).path("code").asText()).isEqualTo("last-operator");
            assertThat(hers.awaitEnd()).isZero();
            becomes(sara, "AVAILABLE", null);
            popOf(desktop, "09121110054");
        }
    }

    private void awaitWaiting(int calls) {
        try (PushClient desktop = PushClient.open(sara)) {
            desktop.await("queue", news -> news.path("waiting").asInt() == calls);
        }
    }
}
