package ir.khosh.server.calls.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An operator, a supervisor, a real exchange, real calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionIT {

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api mina;
    private PushClient saras;
    private PushClient minas;
    private DirectSql database;
    private int callers;

    @BeforeAll
    void open() throws SQLException {
        server = RunningServer.fresh("supervision");
        database = DirectSql.to(server);
        exchange = RunningExchange.start(server.state());
        exchange.phone("1001", 300);
        exchange.phone("1090", 300);
        sara = server.as("sara", "OPERATOR", "1001");
        mina = server.as("mina", "SUPERVISOR", "1090");
        await().atMost(Duration.ofSeconds(60))
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
        minas = PushClient.open(mina);
        saras.await("welcome");
        minas.await("welcome");
        available();
    }

    private void available() {
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        sara.get("/api/agents/me").json().path("onExchange").asBoolean());
    }

    @AfterEach
    void closeDesks() {
        saras.close();
        minas.close();
    }

    @Test
    void a_supervisor_listens_changes_the_mode_and_leaves_and_the_call_is_kept_as_any_other() {
        String call = sarasCall();
        String id = listen(call);
        saras.await("supervised", told -> "LISTEN".equals(told.path("mode").asText()));
        assertThat(mina.post("/api/supervision", wish("1001", "LISTEN")).code()).isEqualTo("already-supervised-by-you");
        assertThat(sara.get("/api/supervision").expect(200)).hasSize(1);

        mina.post("/api/supervision/" + id + "/mode", Api.object().put("mode", "BARGE"))
                .expect(204);
        minas.await("supervising", one -> "BARGE"
                .equals(one.path("supervision").path("mode").asText()));
        saras.await("supervised", told -> "BARGE".equals(told.path("mode").asText()));
        mina.delete("/api/supervision/" + id).expect(204);
        minas.await("supervising", one -> "ENDED"
                .equals(one.path("supervision").path("state").asText()));
        saras.await("supervised", told -> told.path("mode").isNull());
        hangUp(sara, call);

        JsonNode kept = mina.get("/api/calls/" + call).expect(200);
        assertThat(kept.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(kept.path("extension").asText()).isEqualTo("1001");
        assertThat(legs(call)).hasSize(1);
        assertThat(journal(call)).containsExactlyInAnyOrder("Queued", "Offered", "Connected", "Released", "Ended");
        assertThat(acts(call)).containsExactly("supervision-begun", "supervision-mode", "supervision-ended");
    }

    @Test
    void a_call_is_taken_over_and_what_was_typed_follows_it() {
        String call = sarasCall();
        String id = listen(call);
        assertThat(sara.post("/api/calls/" + call + "/handover", Api.object().put("to", "1090"))
                        .code())
                .isEqualTo("call-not-in-that-state");

        mina.post("/api/supervision/" + id + "/take-over", Api.object()).expect(204);
        JsonNode asked = saras.await("taken-over").message();
        assertThat(asked.path("to").asText()).isEqualTo("1090");
        minas.await("answered", answered -> call.equals(answered.path("callId").asText()));
        sara.post(
                        "/api/calls/" + call + "/handover",
                        Api.object().put("to", "1090").put("draft", "{\"address\":\"خیابان\"}"))
                .expect(204);
        minas.await("pop", pop -> "{\"address\":\"خیابان\"}"
                .equals(pop.path("pop").path("handover").path("draft").asText()));
        saras.await("agent", agent -> "WRAP_UP"
                .equals(agent.path("agent").path("state").asText()));
        minas.await("supervising", one -> "TAKEN_OVER"
                .equals(one.path("supervision").path("reason").asText()));
        hangUp(mina, call);

        assertThat(legs(call)).containsExactly("1001", "1090");
        assertThat(acts(call)).containsExactly("supervision-begun", "supervision-take-over", "supervision-ended");
    }

    @Test
    void who_does_not_speak_or_is_no_supervisor_is_refused() {
        assertThat(mina.post("/api/supervision", wish("1001", "LISTEN")).code()).isEqualTo("not-supervisable");
        assertThat(mina.post("/api/supervision", Api.object().put("extension", "1001"))
                        .code())
                .isEqualTo("mode-missing");
        assertThat(sara.post("/api/supervision", wish("1001", "LISTEN")).status())
                .isEqualTo(403);
        assertThat(mina.delete("/api/supervision/sup-1090-1001-none").code()).isEqualTo("supervision-not-found");
    }

    @Test
    void after_a_restart_of_the_server_the_supervision_is_known_again_and_one_that_nobody_knows_is_ended()
            throws SQLException {
        String call = sarasCall();
        String id = listen(call);
        server.process().kill();
        server.start();
        server.refreshAdmin();
        database = DirectSql.to(server);
        sara = server.as("sara", "OPERATOR", "1001");
        mina = server.as("mina", "SUPERVISOR", "1090");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(mina.get("/api/supervision").expect(200))
                    .singleElement()
                    .satisfies(one -> assertThat(one.path("id").asText()).isEqualTo(id))
                    .satisfies(one -> assertThat(one.path("callId").asText()).isEqualTo(call));
        });
        mina.delete("/api/supervision/" + id).expect(204);
        await().until(() -> mina.get("/api/supervision").expect(200).isEmpty());
        await().untilAsserted(() -> assertThat(acts(call)).containsExactly("supervision-begun", "supervision-ended"));
        minas.close();
        minas = PushClient.open(mina);
        minas.await("welcome");

        String unknown = listen(call);
        database.update("update supervision set ended_at = asked_at, reason = 'GONE' where id = ?", unknown);
        server.process().kill();
        server.start();
        server.refreshAdmin();
        database = DirectSql.to(server);
        sara = server.as("sara", "OPERATOR", "1001");
        mina = server.as("mina", "SUPERVISOR", "1090");
        await().atMost(Duration.ofSeconds(60)).until(this::phoneIsFree);
        assertThat(mina.get("/api/supervision").expect(200)).isEmpty();
        hangUp(sara, call);
    }

    @Test
    void a_message_is_kept_shown_at_once_and_acknowledged() {
        assertThat(mina.post("/api/seats/1001/message", Api.object().put("text", "  "))
                        .code())
                .isEqualTo("message-missing");
        assertThat(mina.post("/api/seats/1001/message", Api.object().put("text", "الف".repeat(200)))
                        .code())
                .isEqualTo("message-too-long");
        assertThat(mina.post("/api/seats/1004/message", Api.object().put("text", "سلام"))
                        .code())
                .isEqualTo("seat-not-found");

        long id = mina.post("/api/seats/1001/message", Api.object().put("text", "آدرس را دوباره بپرسید"))
                .expect(200)
                .path("id")
                .asLong();
        JsonNode shown = saras.await("message").message().path("message");
        assertThat(shown.path("text").asText()).isEqualTo("آدرس را دوباره بپرسید");
        assertThat(sara.get("/api/desk-messages").expect(200)).hasSize(1);
        assertThat(mina.post("/api/desk-messages/" + id + "/read", Api.object()).code())
                .isEqualTo("message-not-found");
        sara.post("/api/desk-messages/" + id + "/read", Api.object()).expect(204);
        sara.post("/api/desk-messages/" + id + "/read", Api.object()).expect(204);
        minas.await("message", news -> !news.path("message").path("readAt").isNull());
        assertThat(sara.get("/api/desk-messages").expect(200)).isEmpty();
        assertThat(mina.get("/api/desk-messages/sent")
                        .expect(200)
                        .get(0)
                        .path("readAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void a_seat_is_paused_by_a_supervisor_without_cutting_the_call_and_the_operator_reads_why() {
        String call = sarasCall();
        assertThat(force("WRAP_UP", "خستگی").code()).isEqualTo("state-not-allowed");
        assertThat(force("PAUSED", " ").code()).isEqualTo("reason-missing");

        force("PAUSED", "جلسهٔ کوتاه").expect(204);
        JsonNode forced = saras.await("forced").message();
        assertThat(forced.path("reason").asText()).isEqualTo("جلسهٔ کوتاه");
        assertThat(forced.path("byName").asText()).isNotBlank();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode seat = sara.get("/api/agents/me").expect(200);
            assertThat(seat.path("state").asText()).isEqualTo("PAUSED");
            assertThat(seat.path("reason").asText()).isEqualTo("supervisor");
            assertThat(seat.path("onExchange").asBoolean()).isTrue();
        });
        assertThat(mina.get("/api/calls/" + call).expect(200).path("outcome").asText())
                .isEqualTo("CONNECTED");
        hangUp(sara, call);

        force("SIGNED_OUT", "پایان نوبت").expect(204);
        assertThat(force("AVAILABLE", "برگشت").code()).isEqualTo("seat-signed-out");
        available();
    }

    private Api.Answer force(String state, String reason) {
        return mina.post(
                "/api/seats/1001/force", Api.object().put("state", state).put("reason", reason));
    }

    private static Object wish(String extension, String mode) {
        return Api.object().put("extension", extension).put("mode", mode);
    }

    private String listen(String call) {
        await().atMost(Duration.ofSeconds(10)).until(this::phoneIsFree);
        JsonNode begun = mina.post(
                        "/api/supervision", Api.object().put("callId", call).put("mode", "LISTEN"))
                .expect(200);
        String id = begun.path("id").asText();
        minas.await(
                "supervising",
                one -> id.equals(one.path("supervision").path("id").asText())
                        && "RUNNING"
                                .equals(one.path("supervision").path("state").asText()));
        return id;
    }

    private boolean phoneIsFree() {
        return StreamSupport.stream(sara.get("/api/seats/reachable").expect(200).spliterator(), false)
                .anyMatch(seat -> "1090".equals(seat.path("extension").asText())
                        && "IDLE".equals(seat.path("phone").asText()));
    }

    private void hangUp(Api who, String call) {
        who.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        await().atMost(Duration.ofSeconds(10)).until(() -> !mina.get("/api/calls/" + call)
                .expect(200)
                .path("endedAt")
                .isNull());
    }

    private List<String> legs(String call) {
        return StreamSupport.stream(
                        mina.get("/api/calls/" + call + "/legs").expect(200).spliterator(), false)
                .map(leg -> leg.path("extension").asText())
                .toList();
    }

    private List<String> journal(String call) {
        return database.list("select event from call_journal where call_id = ?", row -> row.getString(1), call);
    }

    private List<String> acts(String call) {
        return database.list(
                "select action from audit_entry where subject like ? order by id",
                row -> row.getString(1),
                "call:" + call + " %");
    }

    /** Sara speaks with a citizen. */
    private String sarasCall() {
        available();
        String number = "0912555010" + callers++;
        exchange.call("193", number, 120_000);
        String call = saras.await(
                        "pop",
                        pop -> number.equals(pop.path("pop").path("caller").asText()))
                .message()
                .path("pop")
                .path("callId")
                .asText();
        saras.await("answered", answered -> call.equals(answered.path("callId").asText()));
        return call;
    }
}
