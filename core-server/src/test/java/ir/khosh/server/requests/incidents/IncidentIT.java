package ir.khosh.server.requests.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A burst of real calls from one province, while another province calls as usual. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> CALLERS = List.of("09131110061", "09131110062", "09131110063");

    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api boss;
    private long kashan;

    @BeforeAll
    void open() {
        server = RunningServer.fresh("incident", "khosh.surge.callers=3");
        exchange = RunningExchange.start(server.state());
        await().atMost(SOON)
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
        sara = server.as("sara", "OPERATOR", "1001");
        boss = server.as("boss", "SUPERVISOR", null);
        kashan = sara.get("/api/regions?limit=1&text=" + Api.encoded("کاشان"))
                .expect(200)
                .get(0)
                .path("id")
                .asLong();
    }

    @AfterAll
    void close() {
        exchange.close();
        server.close();
    }

    private String register(String phone, String callId) {
        ObjectNode wish = Api.object()
                .put("phone", phone)
                .put("callId", callId)
                .put("serviceCode", "boiler-repair")
                .put("regionId", kashan)
                .put("address", "خیابان بهشتی، پلاک ۷")
                .put("priority", "NORMAL");
        return sara.post("/api/requests", wish, UUID.randomUUID().toString())
                .expect(201)
                .path("trackingCode")
                .asText();
    }

    private List<JsonNode> calls(String number) {
        List<JsonNode> own = new ArrayList<>();
        boss.get("/api/calls?from=" + Instant.now().minusSeconds(600) + "&until="
                        + Instant.now().plusSeconds(60))
                .expect(200)
                .forEach(call -> {
                    if (call.path("caller").asText().equals(number)) {
                        own.add(call);
                    }
                });
        return own;
    }

    private long notices(String template, String subject) {
        try {
            return DirectSql.to(server)
                    .find(
                            "select count(distinct phone) from outbox where template = ? and subject = ?",
                            row -> row.getLong(1),
                            template,
                            subject)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_burst_raises_one_incident_and_many_calls_lead_to_one_dispatch_of_which_everybody_hears() {
        CALLERS.forEach(number -> register(number, null));
        try (PushClient desktop = PushClient.open(sara)) {
            for (int i = 0; i < 3; i++) {
                exchange.callAndGiveUp("193", "02133445566", 800).awaitEnd();
            }
            Instant before = Instant.now();
            CALLERS.forEach(number -> exchange.callAndGiveUp("193", number, 800).awaitEnd());
            desktop.await("incidents", news -> news.path("open").size() == 1);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(60));
        }
        List<JsonNode> open = new ArrayList<>();
        sara.get("/api/incidents").expect(200).forEach(open::add);
        assertThat(open).as("who calls three times is one caller").hasSize(1);
        JsonNode incident = open.get(0);
        assertThat(incident.path("place").asText()).isEqualTo("اصفهان");
        assertThat(incident.path("callers").asInt()).isEqualTo(3);
        exchange.callAndGiveUp("1633", CALLERS.get(0), 800).awaitEnd();

        String path = "/api/incidents/" + incident.path("id").asLong() + "/callers";
        String subject = "incident-" + incident.path("id").asLong();
        String firstCall = calls(CALLERS.get(0)).get(0).path("callId").asText();
        for (String number : CALLERS) {
            String call = calls(number).get(0).path("callId").asText();
            sara.post(path, Api.object().put("callId", call)).expect(200);
            sara.post(path, Api.object().put("callId", call)).expect(200);
        }
        assertThat(notices("incident-noted", subject)).isEqualTo(3);

        String code = register(CALLERS.get(0), firstCall);
        register(CALLERS.get(1), calls(CALLERS.get(1)).get(0).path("callId").asText());
        JsonNode dispatched = sara.get("/api/incidents").expect(200).get(0);
        assertThat(dispatched.path("trackingCode").asText())
                .as("the first request is its request")
                .isEqualTo(code);
        assertThat(dispatched.path("attached").asInt()).isEqualTo(3);
        assertThat(notices("incident-request", subject)).isEqualTo(3);

        accept(code);
        assertThat(notices("incident-dispatched", subject))
                .as("all but the applicant, who hears of the contractor")
                .isEqualTo(2);

        boss.post("/api/incidents/" + incident.path("id").asLong() + "/close", null)
                .expect(204);
        assertThat(sara.get("/api/incidents").expect(200)).isEmpty();
        assertThat(sara.post(path, Api.object().put("callId", firstCall))
                        .expecting(409)
                        .code())
                .isEqualTo("incident-closed");
    }

    private void accept(String code) {
        ObjectNode contractor = Api.object()
                .put("name", "گرمای کاشان")
                .put("phone", "09130000061")
                .put("capacityPerShift", 20)
                .put("licensed", true);
        contractor.putArray("serviceCodes").add("boiler-repair");
        contractor.putArray("regionIds").add(kashan);
        long id = server.admin()
                .post("/api/contractors", contractor)
                .expect(201)
                .path("id")
                .asLong();
        JsonNode best = sara.get("/api/dispatch/candidates?service=boiler-repair&region=" + kashan + "&priority=NORMAL")
                .expect(200)
                .get(0);
        sara.post(
                        "/api/requests/" + code + "/assignments",
                        Api.object()
                                .put("contractorId", id)
                                .put("day", best.path("day").asText())
                                .put("shift", best.path("shift").asText())
                                .put("acceptedByPhone", true),
                        UUID.randomUUID().toString())
                .expect(200);
    }
}
