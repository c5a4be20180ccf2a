package ir.khosh.server.calls.abandoned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real callers who give up at a real exchange, and what becomes of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbandonedLedgerIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api omid;
    private Api boss;

    @BeforeAll
    void open() {
        server = RunningServer.fresh("abandoned", "khosh.abandoned.shortest-seconds=1", "khosh.wrap-up.seconds=1");
        exchange = RunningExchange.start(server.state());
        exchange.phone("1001", 300);
        signIn();
    }

    private void signIn() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        sara = server.as("sara", "OPERATOR", "1001");
        omid = server.as("omid", "OPERATOR", "1002");
        boss = server.as("boss", "SUPERVISOR", null);
    }

    @AfterAll
    void close() {
        exchange.close();
        server.close();
    }

    private void givesUp(String caller, int afterMillis) {
        assertThat(exchange.callAndGiveUp("193", caller, afterMillis).awaitEnd())
                .isZero();
    }

    private JsonNode ledger(Api who) {
        return who.get("/api/abandoned").expect(200);
    }

    private Optional<JsonNode> item(String number) {
        return StreamSupport.stream(ledger(boss).path("callers").spliterator(), false)
                .filter(one -> one.path("number").asText().equals(number))
                .findFirst();
    }

    private JsonNode awaitItem(String number, int count) {
        await(number + " in the ledger").atMost(SOON).until(() -> item(number)
                .filter(one -> one.path("count").asInt() == count)
                .isPresent());
        return item(number).orElseThrow();
    }

    private void awaitClosed(String number, String how) {
        await(number + " closed").atMost(SOON).until(() -> item(number).isEmpty());
        await(number + " closed by " + how).atMost(SOON).until(() -> DirectSql.to(server)
                .find(
                        "select closed_how from abandoned_caller where number = ? order by id desc limit 1",
                        row -> row.getString(1),
                        number)
                .filter(how::equals)
                .isPresent());
    }

    private static String path(JsonNode item, String what) {
        return "/api/abandoned/" + item.path("id").asLong() + "/" + what;
    }

    @Test
    void two_lost_calls_of_one_number_are_one_item_and_a_withheld_number_is_only_counted() {
        int withheld = ledger(boss).path("withheldToday").asInt();
        try (PushClient desktop = PushClient.open(sara)) {
            givesUp("09121110011", 1_500);
            givesUp("09121110011", 1_500);
            givesUp("anonymous", 1_500);
            givesUp("09121110012", 100);
            JsonNode item = awaitItem("09121110011", 2);
            assertThat(item.path("longestWaitMillis").asLong()).isGreaterThanOrEqualTo(1_000);
            await().atMost(SOON).until(() -> ledger(boss).path("withheldToday").asInt() == withheld + 1);
            desktop.await("abandoned", news -> news.path("open").asInt() >= 1 && news.hasNonNull("oldestSince"));
        }
        assertThat(item("09121110012")).as("who hung up at once").isEmpty();
        assertThat(ledger(sara).path("callers").findValuesAsText("number"))
                .contains("0912***0011")
                .doesNotContain("09121110011");
    }

    @Test
    void two_people_never_call_the_same_caller_and_an_unanswered_try_comes_back_later() {
        givesUp("09121110021", 1_500);
        JsonNode item = awaitItem("09121110021", 1);

        JsonNode claimed = sara.post(path(item, "claim"), null).expect(200);
        assertThat(claimed.path("number").asText()).isEqualTo("09121110021");
        assertThat(claimed.path("mine").asBoolean()).isTrue();
        assertThat(omid.post(path(item, "claim"), null).expecting(409).code()).isEqualTo("abandoned-taken");
        assertThat(omid.post(path(item, "outcome"), said("REACHED", null))
                        .expecting(409)
                        .code())
                .isEqualTo("abandoned-not-yours");

        sara.post(path(item, "outcome"), said("NO_ANSWER", null)).expect(204);
        JsonNode again = item("09121110021").orElseThrow();
        assertThat(again.path("tries").asInt()).isEqualTo(1);
        assertThat(again.path("heldBy").isNull()).isTrue();
        assertThat(again.path("dueAt").asText())
                .isGreaterThan(item.path("dueAt").asText());

        omid.post(path(item, "claim"), null).expect(200);
        assertThat(omid.post(path(item, "outcome"), said("DROPPED", " "))
                        .expecting(422)
                        .json()
                        .path("fields")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("note");
        omid.post(path(item, "outcome"), said("REACHED", "مشکل حل شده بود")).expect(204);
        awaitClosed("09121110021", "REACHED");
        assertThat(sara.post(path(item, "claim"), null).expecting(409).code()).isEqualTo("abandoned-closed");
    }

    @Test
    void who_calls_again_and_is_answered_leaves_the_ledger_and_a_call_lost_while_the_server_was_dead_enters_it() {
        givesUp("02133221100", 1_500);
        awaitItem("02133221100", 1);
        server.process().kill();
        givesUp("09121110031", 1_500);
        server.start();
        server.refreshAdmin();
        signIn();
        awaitItem("09121110031", 1);
        assertThat(item("02133221100")).isPresent();

        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        await().atMost(SOON)
                .until(() ->
                        sara.get("/api/agents/me").json().path("onExchange").asBoolean());
        assertThat(exchange.call("1633", "02133221100", 1_000).awaitEnd()).isZero();
        awaitClosed("02133221100", "CALLED_AGAIN");
        sara.put("/api/agents/me/state", Api.object().put("state", "SIGNED_OUT"))
                .expect(200);
    }

    @Test
    void a_request_registered_for_a_number_serves_its_caller() {
        givesUp("09121110041", 1_500);
        awaitItem("09121110041", 1);
        ObjectNode wish = Api.object()
                .put("phone", "+98 912 111 0041")
                .put("serviceCode", "boiler-repair")
                .put(
                        "regionId",
                        sara.get("/api/regions?limit=1&text=" + Api.encoded("کاشان"))
                                .expect(200)
                                .get(0)
                                .path("id")
                                .asLong())
                .put("address", "خیابان بهشتی، پلاک ۷")
                .put("priority", "NORMAL");
        sara.post("/api/requests", wish, UUID.randomUUID().toString()).expect(201);
        awaitClosed("09121110041", "REQUEST");
    }

    private static ObjectNode said(String outcome, String note) {
        return Api.object().put("outcome", outcome).put("note", note);
    }
}
