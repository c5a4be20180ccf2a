package ir.khosh.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import ir.khosh.values.JalaliDate;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of a service, from the administrator's word to the task at the desks. */
class PromisesIT {

    private static final String PROMISES = "/api/service-offerings/" + Jobs.SERVICE + "/promises";
    private final RunningServer server = RunningServer.shared();
    private Api operator;
    private Jobs jobs;

    @BeforeEach
    void openForWork() {
        operator = server.as("promise-operator", "OPERATOR", "1381");
        jobs = new Jobs(server, operator, "سنندج");
    }

    @Test
    void aJobKeepsThePromiseThatHeldWhenItWasRegistered() {
        assertThat(server.admin().post(PROMISES, promise(9, 3)).expect(422).toString())
                .contains("promise-reversed");
        int before = server.admin().get(PROMISES).expect(200).size();
        assertThat(server.admin().post(PROMISES, promise(2, 5)).expect(200)).hasSize(before + 1);
        jobs.contractor("گرمای سنندج", "09130000381");
        String code = jobs.registered("09129980381");
        Instant registered =
                Instant.parse(jobs.request(code).path("registeredAt").asText());
        assertThat(moment(due(code), "respondBy")).isEqualTo(registered.plus(Duration.ofHours(2)));
        assertThat(moment(due(code), "finishBy")).isEqualTo(registered.plus(Duration.ofHours(5)));
        assertThat(due(code).path("respondedAt").isNull()).isTrue();
        assertThat(due(code).path("state").asText()).isIn("NEAR", "ON_TIME");

        server.admin().post(PROMISES, promise(100, 200)).expect(200);
        assertThat(moment(due(code), "finishBy")).isEqualTo(registered.plus(Duration.ofHours(5)));
        jobs.assigned(code, true);
        assertThat(due(code).path("respondedAt").isNull()).isFalse();
        operator.post(
                        "/api/requests/" + code + "/finish",
                        Api.object().put("causeCode", Jobs.CAUSE).put("paidRial", 1_000_000))
                .expect(200);
        assertThat(due(code).path("state").asText()).isEqualTo("MET");
    }

    @Test
    void aBrokenPromiseIsATaskOnceAndLowersThePunctuality() throws SQLException {
        DirectSql database = DirectSql.to(server);
        long contractor = jobs.contractor("گرمای کندرو", "09130000382");
        String code = jobs.registered("09129980383");
        jobs.assigned(code, true);
        assertThat(lines("&overdue=true")).doesNotContain(code);
        database.update(
                "update service_request set finish_due = utc_timestamp() - interval 30 hour where tracking_code = ?",
                code);
        assertThat(lines("&overdue=true")).contains(code);
        await("the late one is a task").atMost(Duration.ofSeconds(90)).until(() -> tasks(code) == 1);
        assertThat(Api.nobody(server.url()).get("/metrics").text())
                .containsPattern("khosh_promises_broken_total[^\\n]* [1-9]");
        assertThat(operator.get("/api/requests/" + code)
                        .expect(200)
                        .path("progress")
                        .path("due")
                        .path("state")
                        .asText())
                .isEqualTo("OVERDUE");
        operator.post(
                        "/api/tasks/" + task(code).path("id").asLong() + "/done",
                        Api.object().put("outcome", "REACHED").put("note", "خبر دادم"))
                .expect(200);
        await("two rounds of the clock pass")
                .during(Duration.ofSeconds(65))
                .atMost(Duration.ofSeconds(80))
                .until(() -> tasks(code) == 0);

        operator.post(
                        "/api/requests/" + code + "/finish",
                        Api.object().put("causeCode", Jobs.CAUSE).put("paidRial", 1_000_000))
                .expect(200);
        assertThat(due(code).path("state").asText()).isEqualTo("MISSED");
        assertThat(database.list(
                        "select value from contractor_observation where contractor_id = ? and obs_key like 'promise:%'",
                        row -> row.getInt(1), contractor))
                .hasSize(1);
    }

    private static Object promise(int response, int finish) {
        return Api.object()
                .put("version", 0)
                .put("from", LocalDate.now(JalaliDate.TEHRAN).toString())
                .put("responseHours", response)
                .put("finishHours", finish)
                .put("workingDays", false);
    }

    private JsonNode due(String code) {
        return jobs.request(code).path("progress").path("due");
    }

    private static Instant moment(JsonNode due, String name) {
        return Instant.parse(due.path(name).asText());
    }

    private String lines(String filter) {
        return operator.get("/api/requests?page=1" + filter).expect(200).toString();
    }

    private long tasks(String code) {
        return task(code).isMissingNode() ? 0 : 1;
    }

    private JsonNode task(String code) {
        for (JsonNode task : operator.get("/api/tasks").expect(200)) {
            if (task.path("trackingCode").asText().equals(code)
                    && task.path("kind").asText().equals("OVERDUE")) {
                return task;
            }
        }
        return MissingNode.getInstance();
    }
}
