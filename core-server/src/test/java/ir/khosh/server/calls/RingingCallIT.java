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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real SIP calls into a real exchange, seen by a desktop's socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RingingCallIT {

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private PushClient desktop;

    @BeforeAll
    void open() {
        server = RunningServer.fresh("ringing");
        exchange = RunningExchange.start(server.state());
        exchange.phone("1001", 1500);
        sara = server.as("sara", "OPERATOR", "1001");
    }

    @AfterAll
    void close() {
        exchange.close();
        server.close();
    }

    @BeforeEach
    void signInToTheQueue() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        desktop = PushClient.open(sara);
        desktop.await("welcome");
        available();
    }

    @AfterEach
    void closeDesktop() {
        desktop.close();
    }

    private void available() {
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        sara.get("/api/agents/me").json().path("onExchange").asBoolean());
    }

    @Test
    void a_call_pops_before_it_is_answered_and_its_record_is_kept() {
        ProcessUnderTest caller = exchange.call("193", "09121234567", 1500);
        PushClient.Heard pop = desktop.await("pop");
        JsonNode shown = pop.message().path("pop");
        assertThat(shown.path("caller").asText()).isEqualTo("09121234567");
        assertThat(shown.path("dialled").asText()).isEqualTo("193");
        assertThat(shown.path("history").asText()).isEqualTo("AVAILABLE");
        PushClient.Heard answered = desktop.await("answered");
        assertThat(answered.atNanos()).isGreaterThan(pop.atNanos());
        desktop.await("ended");
        assertThat(caller.awaitEnd()).isZero();

        String callId = shown.path("callId").asText();
        await().until(() -> "ANSWERED"
                .equals(sara.get("/api/calls/" + callId).json().path("outcome").asText()));
        JsonNode record = sara.get("/api/calls/" + callId).expect(200);
        assertThat(record.path("waitMillis").asLong()).isBetween(1_000L, 4_000L);
        assertThat(record.path("talkMillis").asLong()).isBetween(1_000L, 3_000L);
        assertThat(record.path("extension").asText()).isEqualTo("1001");

        assertThat(sara.get("/api/agents/me").json().path("state").asText()).isEqualTo("WRAP_UP");
        sara.put("/api/calls/" + callId + "/disposition", Api.object().put("code", "information-given"))
                .expect(204);
        assertThat(sara.get("/api/agents/me").json().path("state").asText()).isEqualTo("AVAILABLE");
        assertThat(sara.get("/api/calls/" + callId).json().path("disposition").asText())
                .isEqualTo("information-given");
    }

    @Test
    void a_withheld_number_pops_as_withheld_with_nobody_on_the_card() {
        exchange.call("1633", "anonymous", 500);
        JsonNode shown = desktop.await("pop").message().path("pop");
        assertThat(shown.path("withheld").asBoolean()).isTrue();
        assertThat(shown.path("caller").isNull()).isTrue();
        assertThat(shown.path("dialled").asText()).isEqualTo("1633");
        assertThat(shown.path("card").path("people")).isEmpty();
        desktop.await("ended");
    }

    @Test
    void while_the_database_is_frozen_the_number_still_pops_within_a_second_and_writes_fail_clearly() {
        long database = server.databasePid();
        RunningServer.signal(database, "STOP");
        try {
            long before = System.nanoTime();
            exchange.call("193", "02188776655", 6000);
            PushClient.Heard pop = desktop.await("pop");
            JsonNode shown = pop.message().path("pop");
            Duration late = Duration.between(
                    Instant.parse(shown.path("offeredAt").asText()),
                    Instant.parse(pop.frame().path("sentAt").asText()));
            assertThat(late).isLessThan(Duration.ofSeconds(1));
            assertThat(pop.atNanos() - before).isPositive();
            assertThat(shown.path("caller").asText()).isEqualTo("02188776655");
            assertThat(shown.path("history").asText()).isIn("PENDING", "UNAVAILABLE");

            long asked = System.nanoTime();
            Api.Answer answer = sara.put(
                    "/api/calls/" + shown.path("callId").asText() + "/disposition",
                    Api.object().put("code", "other"));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
            assertThat(answer.code()).isEqualTo("database-unavailable");
            assertThat(answer.json().path("incident").asText()).isNotBlank();
            desktop.await("answered");
        } finally {
            RunningServer.signal(database, "CONT");
        }
        String callId = desktop.find("pop", message -> true)
                .orElseThrow()
                .message()
                .path("pop")
                .path("callId")
                .asText();
        // recovery by itself: whoever still speaks gets the card
        desktop.await("card-ready", message -> message.path("card").isObject());
        desktop.await("ended");
        await().atMost(Duration.ofSeconds(15)).until(() -> "ANSWERED"
                .equals(sara.get("/api/calls/" + callId).json().path("outcome").asText()));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        Api.nobody(server.url()).get("/health/ready").status())
                .isEqualTo(200));
    }

    @Test
    void a_broken_connection_resumes_without_missing_anything() {
        JsonNode welcome = desktop.await("welcome").message();
        String stream = welcome.path("stream").asText();
        desktop.await("queue");
        long last = desktop.heard().stream()
                .mapToLong(heard -> heard.frame().path("sequence").asLong())
                .max()
                .orElse(0);
        desktop.close();
        exchange.call("193", "09123334455", 300);
        desktop = PushClient.resume(sara, stream, last);
        assertThat(desktop.await("welcome").message().path("resumed").asBoolean())
                .isTrue();
        JsonNode pop = desktop.await("pop").frame();
        assertThat(pop.path("sequence").asLong()).isGreaterThan(last);
        desktop.await("ended");
    }

    @Test
    void after_the_server_was_killed_in_a_call_the_board_equals_the_exchange_and_the_caller_stays() {
        ProcessUnderTest caller = exchange.call("193", "09125556677", 60_000);
        String callId =
                desktop.await("pop").message().path("pop").path("callId").asText();
        desktop.await("answered");
        server.process().kill();
        server.start();
        Api again = Api.signIn(server.url(), "sara", RunningServer.PASSWORD);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        try (PushClient back = PushClient.open(again)) {
            JsonNode welcome = back.await("welcome").message();
            assertThat(welcome.path("calls").path(0).path("callId").asText()).isEqualTo(callId);
            assertThat(welcome.path("answered").path(0).path("callId").asText()).isEqualTo(callId);
            assertThat(welcome.path("agent").path("state").asText()).isEqualTo("AVAILABLE");
            again.post("/api/calls/" + callId + "/hangup", Api.object()).expect(204);
            back.await("ended");
        }
        caller.awaitEnd();
        await().until(() -> "ANSWERED"
                .equals(again.get("/api/calls/" + callId).json().path("outcome").asText()));
        sara = again;
        server.refreshAdmin();
    }

    @Test
    void after_the_exchange_restarted_the_seat_is_asserted_again_within_two_seconds() {
        exchange.restart();
        PushClient.Heard down =
                desktop.await("exchange", message -> !message.path("up").asBoolean());
        PushClient.Heard up = awaitAfter("exchange", down, true);
        PushClient.Heard seat = awaitSeat(down);
        assertThat(Duration.ofNanos(seat.atNanos() - up.atNanos())).isLessThan(Duration.ofSeconds(2));
        exchange.phone("1001", 1500);
    }

    private PushClient.Heard awaitAfter(String kind, PushClient.Heard before, boolean up) {
        await().atMost(Duration.ofSeconds(20)).until(() -> desktop.heard().stream()
                .anyMatch(heard -> heard.atNanos() > before.atNanos()
                        && heard.kind().equals(kind)
                        && heard.message().path("up").asBoolean() == up));
        return desktop.heard().stream()
                .filter(heard -> heard.atNanos() > before.atNanos()
                        && heard.kind().equals(kind)
                        && heard.message().path("up").asBoolean() == up)
                .findFirst()
                .orElseThrow();
    }

    private PushClient.Heard awaitSeat(PushClient.Heard before) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> desktop.heard().stream().anyMatch(heard -> inForce(heard, before)));
        return desktop.heard().stream()
                .filter(heard -> inForce(heard, before))
                .findFirst()
                .orElseThrow();
    }

    private static boolean inForce(PushClient.Heard heard, PushClient.Heard before) {
        JsonNode agent = heard.message().path("agent");
        return heard.atNanos() > before.atNanos()
                && heard.kind().equals("agent")
                && agent.path("state").asText().equals("AVAILABLE")
                && agent.path("onExchange").asBoolean();
    }
}
