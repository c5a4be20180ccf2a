package ir.khosh.server.wallboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What real calls that change hands took: of each operator, of the call, and by the exchange's own file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlingTimeIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api reza;
    private Api boss;
    private PushClient saras;
    private PushClient rezas;
    private int callers;

    @BeforeAll
    void open() {
        server = RunningServer.fresh("handling", "khosh.reconciliation.settle-seconds=1", "khosh.wrap-up.seconds=2");
        exchange = RunningExchange.start(server.state());
        exchange.phone("1001", 300);
        exchange.phone("1002", 300);
        sara = server.as("sara", "OPERATOR", "1001");
        reza = server.as("reza", "OPERATOR", "1002");
        boss = server.as("boss", "SUPERVISOR", null);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        saras = PushClient.open(sara);
        rezas = PushClient.open(reza);
        saras.await("welcome");
        rezas.await("welcome");
    }

    @AfterAll
    void close() {
        saras.close();
        rezas.close();
        exchange.close();
        server.close();
    }

    @Test
    void each_operators_part_has_its_talk_hold_and_own_work_and_the_file_of_the_exchange_agrees() {
        String given = sarasCall();
        sara.post("/api/calls/" + given + "/hold", Api.object()).expect(204);
        awaitAction(saras, given, "RESUME");
        talkFor(Duration.ofSeconds(1));
        sara.post("/api/calls/" + given + "/resume", Api.object()).expect(204);
        awaitAction(saras, given, "TRANSFER");
        sara.post("/api/calls/" + given + "/transfer", Api.object().put("to", "1002"))
                .expect(204);
        rezasUntilTheEnd(given);

        List<JsonNode> legs = handled(given);
        assertThat(legs.get(0).path("heldMillis").asLong()).isPositive();
        assertThat(legs).allMatch(leg -> leg.path("wrapUpMillis").asLong() > 1_000);
        long call = legs.stream()
                .mapToLong(leg -> leg.path("handlingMillis").asLong())
                .sum();
        JsonNode handling = boss.get("/api/wallboard/handling").expect(200);
        assertThat(handling).allSatisfy(seat -> {
            assertThat(seat.path("parts").asLong()).isOne();
            assertThat(seat.path("figure").asText()).isEqualTo("average-handling-time-of-parts");
        });
        assertThat(handling.path(0).path("handlingSeconds").asDouble())
                .isCloseTo(legs.get(0).path("handlingMillis").asLong() / 1e3, within(0.5));
        assertThat(handling.path(1).path("handlingSeconds").asDouble())
                .isCloseTo(legs.get(1).path("handlingMillis").asLong() / 1e3, within(0.5));
        JsonNode whole = reconciled("average-handling-time");
        assertThat(whole.path("board").asDouble()).isCloseTo(call / 1e3, within(1.0));
        assertThat(reconciled("average-handling-time-of-parts").path("board").asDouble())
                .isCloseTo(call / 2e3, within(0.5));

        String asked = sarasCall();
        sara.post("/api/calls/" + asked + "/consult", Api.object().put("to", "1002"))
                .expect(204);
        awaitAction(saras, asked, "COMPLETE");
        sara.post("/api/calls/" + asked + "/consult/complete", Api.object()).expect(204);
        rezasUntilTheEnd(asked);
        assertThat(handled(asked)).hasSize(2);
        assertThat(reconciled("average-handling-time").path("fileMost").isNull())
                .as("who was put through is in the file too")
                .isFalse();
    }

    private String sarasCall() {
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        reza.put("/api/agents/me/state", Api.object().put("state", "PAUSED").put("reason", "training"))
                .expect(200);
        await().atMost(SOON)
                .until(() ->
                        sara.get("/api/agents/me").json().path("onExchange").asBoolean());
        String number = "0912444100" + callers++;
        exchange.call("193", number, 120_000);
        String call = saras.await(
                        "pop",
                        pop -> number.equals(pop.path("pop").path("caller").asText()))
                .message()
                .path("pop")
                .path("callId")
                .asText();
        saras.await("answered", answered -> call.equals(answered.path("callId").asText()));
        reza.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        talkFor(Duration.ofSeconds(2));
        return call;
    }

    private void rezasUntilTheEnd(String call) {
        awaitAction(rezas, call, "PARK");
        talkFor(Duration.ofSeconds(3));
        reza.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        rezas.await("ended", ended -> call.equals(ended.path("callId").asText()));
    }

    /** As the call stands at this desk now. */
    private static void awaitAction(PushClient desk, String call, String action) {
        await(action).atMost(SOON).until(() -> desk.heard().stream()
                .filter(heard -> "control".equals(heard.kind()))
                .map(heard -> heard.message().path("control"))
                .filter(control -> call.equals(control.path("callId").asText()))
                .reduce((one, next) -> next)
                .filter(control -> control.path("actions").toString().contains('"' + action + '"'))
                .isPresent());
    }

    private static void talkFor(Duration time) {
        await("they talk").pollDelay(time).until(() -> true);
    }

    private List<JsonNode> handled(String call) {
        List<JsonNode> legs = new ArrayList<>();
        await().atMost(SOON).untilAsserted(() -> {
            legs.clear();
            sara.get("/api/calls/" + call + "/legs").expect(200).forEach(legs::add);
            assertThat(legs).hasSize(2).noneMatch(leg -> leg.path("handlingMillis")
                    .isNull());
        });
        return legs;
    }

    /** Both counts agree in everything. */
    private JsonNode reconciled(String figure) {
        JsonNode result = boss.post("/api/wallboard/reconciliation", null).expect(200);
        assertThat(result.path("differences").asInt()).as("%s", result).isZero();
        return StreamSupport.stream(result.path("figures").spliterator(), false)
                .filter(line -> line.path("id").asText().equals(figure))
                .findFirst()
                .orElseThrow();
    }
}
