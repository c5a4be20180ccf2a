package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two desks, a real exchange, real calls that change hands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsChangeHandsIT {

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api reza;
    private PushClient saras;
    private PushClient rezas;
    private int callers;

    @BeforeAll
    void open() {
        server = RunningServer.fresh("call-control");
        exchange = RunningExchange.startWith(server.state(), "timers.park=8");
        exchange.phone("1001", 300);
        exchange.phone("1002", 300);
        sara = server.as("sara", "OPERATOR", "1001");
        reza = server.as("reza", "OPERATOR", "1002");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
    }

    @AfterAll
    void close() {
        exchange.close();
        server.close();
    }

    @BeforeEach
    void openDesks() {
        saras = PushClient.open(sara);
        rezas = PushClient.open(reza);
        saras.await("welcome");
        rezas.await("welcome");
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        sara.get("/api/agents/me").json().path("onExchange").asBoolean());
    }

    @AfterEach
    void closeDesks() {
        saras.close();
        rezas.close();
    }

    @Test
    void a_call_that_is_given_on_takes_its_draft_along_and_its_talk_time_is_split() {
        String call = sarasCall();
        awaitActions(saras, call, "HOLD", "TRANSFER", "CONSULT", "PARK", "DIGITS", "HANG_UP");

        sara.post(
                        "/api/calls/" + call + "/transfer",
                        Api.object()
                                .put("to", "1002")
                                .put("note", "نشت گاز دارد")
                                .put("draft", "{\"address\":\"خیابان\"}"))
                .expect(204);
        JsonNode pop = rezas.await("pop").message().path("pop");
        assertThat(pop.path("callId").asText()).isEqualTo(call);
        assertThat(pop.path("handover").path("fromExtension").asText()).isEqualTo("1001");
        assertThat(pop.path("handover").path("note").asText()).isEqualTo("نشت گاز دارد");
        assertThat(pop.path("handover").path("draft").asText()).isEqualTo("{\"address\":\"خیابان\"}");
        rezas.await("answered");
        saras.await("ended");
        awaitActions(rezas, call, "HOLD", "TRANSFER", "CONSULT", "PARK", "DIGITS", "HANG_UP");
        reza.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        rezas.await("ended");

        List<JsonNode> legs = endedLegs(call, 2);
        assertThat(legs).extracting(leg -> leg.path("extension").asText()).containsExactly("1001", "1002");
        assertThat(legs).extracting(leg -> leg.path("how").asText()).containsExactly("QUEUE", "TRANSFER");
        assertThat(legs).allMatch(leg -> leg.path("talkMillis").asLong() > 0);
        assertThat(sara.get("/api/calls/" + call).expect(200).path("outcome").asText())
                .isEqualTo("ANSWERED");
    }

    @Test
    void a_held_call_can_only_be_taken_up_again_and_its_time_is_kept_apart() {
        String call = sarasCall();
        sara.post("/api/calls/" + call + "/hold", Api.object()).expect(204);
        saras.await("control", control -> control.path("control").path("held").asBoolean());
        awaitActions(saras, call, "RESUME", "HANG_UP");
        assertThat(sara.post("/api/calls/" + call + "/park", Api.object()).code())
                .isEqualTo("call-not-in-that-state");
        assertThat(reza.post("/api/calls/" + call + "/resume", Api.object()).code())
                .isEqualTo("call-not-yours");

        sara.post("/api/calls/" + call + "/resume", Api.object()).expect(204);
        awaitActions(saras, call, "HOLD", "TRANSFER", "CONSULT", "PARK", "DIGITS", "HANG_UP");
        sara.post("/api/calls/" + call + "/digits", Api.object().put("digits", "12#"))
                .expect(204);
        sara.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);

        JsonNode leg = endedLegs(call, 1).get(0);
        assertThat(leg.path("heldMillis").asLong()).isPositive();
    }

    @Test
    void a_colleague_is_asked_joins_and_goes_on_alone() {
        String call = sarasCall();
        sara.post(
                        "/api/calls/" + call + "/consult",
                        Api.object().put("to", "1002").put("note", "یک پرسش"))
                .expect(204);
        rezas.await("pop", pop -> "یک پرسش"
                .equals(pop.path("pop").path("handover").path("note").asText()));
        awaitActions(saras, call, "COMPLETE", "CANCEL", "CONFERENCE");
        awaitActions(rezas, call, "HANG_UP");

        sara.post("/api/calls/" + call + "/conference", Api.object()).expect(204);
        saras.await(
                "control",
                control -> control.path("control").path("participants").size() == 2);
        sara.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        saras.await("ended");
        awaitActions(rezas, call, "HOLD", "TRANSFER", "CONSULT", "PARK", "DIGITS", "HANG_UP");
        reza.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);

        assertThat(endedLegs(call, 2))
                .extracting(leg -> leg.path("how").asText())
                .containsExactly("QUEUE", "CONFERENCE");
    }

    @Test
    void what_was_typed_while_a_colleague_was_asked_goes_along_when_the_call_is_put_through() {
        String call = sarasCall();
        sara.post(
                        "/api/calls/" + call + "/consult",
                        Api.object().put("to", "1002").put("note", "یک پرسش").put("draft", "{\"address\":\"نیمه\"}"))
                .expect(204);
        awaitActions(saras, call, "COMPLETE", "CANCEL", "CONFERENCE");
        sara.post(
                        "/api/calls/" + call + "/consult/complete",
                        Api.object().put("draft", "{\"address\":\"نیمه و نیم دیگر\"}"))
                .expect(204);

        JsonNode handover = rezas.await("pop", pop -> pop.path("pop")
                        .path("handover")
                        .path("draft")
                        .asText()
                        .contains("دیگر"))
                .message()
                .path("pop")
                .path("handover");
        assertThat(handover.path("note").asText()).isEqualTo("یک پرسش");
        awaitActions(rezas, call, "HOLD", "TRANSFER", "CONSULT", "PARK", "DIGITS", "HANG_UP");
        reza.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        assertThat(endedLegs(call, 2))
                .extracting(leg -> leg.path("extension").asText())
                .containsExactly("1001", "1002");
    }

    @Test
    void a_caller_who_hangs_up_while_a_colleague_is_asked_ends_it_for_both_and_the_first_is_told_why() {
        String call = sarasCall(5_000);
        sara.post("/api/calls/" + call + "/consult", Api.object().put("to", "1002"))
                .expect(204);
        awaitActions(saras, call, "COMPLETE", "CANCEL", "CONFERENCE");

        JsonNode told = saras.await(
                        "ended", ended -> call.equals(ended.path("callId").asText()))
                .message();
        assertThat(told.path("reason").asText()).isEqualTo("CALLER_GONE_WHILE_ASKING");
        rezas.await("ended", ended -> call.equals(ended.path("callId").asText()));
        assertThat(sara.get("/api/agents/me").expect(200).path("state").asText())
                .isEqualTo("WRAP_UP");
        await().atMost(Duration.ofSeconds(5)).until(() -> "IDLE"
                .equals(sara.get("/api/seats/reachable")
                        .expect(200)
                        .get(0)
                        .path("phone")
                        .asText()));
        assertThat(endedLegs(call, 1).get(0).path("how").asText()).isEqualTo("QUEUE");
        assertThat(sara.get("/api/calls/" + call).expect(200).path("outcome").asText())
                .as("somebody has spoken with them")
                .isEqualTo("ANSWERED");
        assertThat(sara.get("/api/abandoned").expect(200).toString()).doesNotContain(call);
    }

    @Test
    void a_parked_call_is_listed_and_taken_up_at_another_desk() {
        String call = sarasCall();
        sara.post("/api/calls/" + call + "/park", Api.object()).expect(204);
        await().until(() -> reza.get("/api/parked").expect(200).size() == 1);
        JsonNode parked = reza.get("/api/parked").json().get(0);
        assertThat(parked.path("callId").asText()).isEqualTo(call);
        assertThat(parked.path("byExtension").asText()).isEqualTo("1001");
        assertThat(parked.path("slot").asText()).isNotBlank();

        reza.post("/api/parked/" + call + "/retrieve", Api.object()).expect(204);
        rezas.await("answered", answered -> call.equals(answered.path("callId").asText()));
        assertThat(reza.get("/api/parked").expect(200)).isEmpty();
        reza.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);

        assertThat(endedLegs(call, 2))
                .extracting(leg -> leg.path("how").asText())
                .containsExactly("QUEUE", "RETRIEVED");
    }

    @Test
    void a_parked_call_that_nobody_takes_up_rings_where_it_was_parked_and_says_so() {
        String call = sarasCall();
        sara.post("/api/calls/" + call + "/park", Api.object()).expect(204);
        JsonNode pop = saras.await(
                        "pop",
                        news -> call.equals(news.path("pop").path("callId").asText())
                                && !news.path("pop").path("returned").isNull())
                .message()
                .path("pop");
        assertThat(pop.path("returned").path("byExtension").asText()).isEqualTo("1001");
        assertThat(pop.path("returned").path("byName").asText()).startsWith("کاربر ");
        assertThat(pop.path("returned").path("parkedSeconds").asLong()).isBetween(7L, 11L);
        assertThat(pop.path("card").path("people").isArray()).isTrue();
        assertThat(reza.get("/api/parked").expect(200)).isEmpty();

        await("answered once more")
                .atMost(Duration.ofSeconds(10))
                .until(() -> saras.heard().stream()
                                .filter(heard -> "answered".equals(heard.kind()))
                                .filter(heard -> call.equals(
                                        heard.message().path("callId").asText()))
                                .count()
                        == 2);
        awaitActions(saras, call, "HOLD", "TRANSFER", "CONSULT", "PARK", "DIGITS", "HANG_UP");
        sara.post("/api/calls/" + call + "/transfer", Api.object().put("to", "1002"))
                .expect(204);
        JsonNode given = rezas.await(
                        "pop",
                        news -> call.equals(news.path("pop").path("callId").asText()))
                .message();
        assertThat(given.path("pop").path("returned").isNull())
                .as("somebody had them again")
                .isTrue();
        awaitActions(rezas, call, "HOLD", "TRANSFER", "CONSULT", "PARK", "DIGITS", "HANG_UP");
        reza.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        assertThat(endedLegs(call, 3))
                .extracting(leg -> leg.path("extension").asText())
                .containsExactly("1001", "1001", "1002");
    }

    @Test
    void who_is_not_there_cannot_be_given_a_call_and_no_number_abroad_is_called() {
        String call = sarasCall();
        assertThat(sara.post("/api/calls/" + call + "/transfer", Api.object().put("to", "1003"))
                        .code())
                .isEqualTo("colleague-not-reachable");
        JsonNode colleagues = sara.get("/api/seats/reachable").expect(200);
        assertThat(colleagues.get(0).path("extension").asText()).isEqualTo("1002");
        assertThat(colleagues.get(0).path("phone").asText()).isEqualTo("IDLE");
        sara.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);

        for (String number : List.of("+4930123456", "00989121234567890", "193", "0900", "1001", "09001234567x")) {
            assertThat(reza.post("/api/calls/outgoing", Api.object().put("number", number))
                            .code())
                    .as(number)
                    .isEqualTo("number-not-allowed");
        }
        assertThat(reza.post("/api/calls/outgoing", Api.object().put("number", "09121234567"))
                        .code())
                .isEqualTo("exchange-refused");
    }

    /** Sara speaks with a citizen. */
    private String sarasCall() {
        return sarasCall(120_000);
    }

    private String sarasCall(int talkMillis) {
        String number = "0912333000" + callers++;
        exchange.call("193", number, talkMillis);
        Predicate<JsonNode> fromThere =
                pop -> number.equals(pop.path("pop").path("caller").asText());
        String call = saras.await("pop", fromThere)
                .message()
                .path("pop")
                .path("callId")
                .asText();
        saras.await("answered", answered -> call.equals(answered.path("callId").asText()));
        return call;
    }

    private void awaitActions(PushClient desk, String call, String... actions) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            List<PushClient.Heard> controls = desk.heard().stream()
                    .filter(heard -> "control".equals(heard.kind()))
                    .filter(heard -> call.equals(
                            heard.message().path("control").path("callId").asText()))
                    .toList();
            assertThat(controls).isNotEmpty();
            List<String> now = new ArrayList<>();
            controls.get(controls.size() - 1)
                    .message()
                    .path("control")
                    .path("actions")
                    .forEach(action -> now.add(action.asText()));
            assertThat(now).containsExactlyInAnyOrder(actions);
        });
    }

    private List<JsonNode> endedLegs(String call, int count) {
        List<JsonNode> legs = new ArrayList<>();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            legs.clear();
            sara.get("/api/calls/" + call + "/legs").expect(200).forEach(legs::add);
            assertThat(legs).hasSize(count).noneMatch(leg -> leg.path("until").isNull());
        });
        return legs;
    }
}
