package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import ir.khosh.wire.requests.Shift;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The server is killed after each acknowledged step of a job's life, at a moment that chance chooses while the step's
 * notices leave: nothing acknowledged is lost and each notice arrives once. {@code -Dkhosh.seed=N} repeats the moments.
 */
class KilledBetweenStepsIT {

    private static final String CITY = "بروجرد";
    private static final String CITIZEN = "09128870001";
    private static final List<String> LIFE = List.of(
            "registered",
            "offered",
            "accepted",
            "scheduled",
            "started",
            "diagnosed",
            "quoted",
            "quote-approved",
            "finished",
            "invoiced",
            "paid");

    // the outbox looks twice a second
    private static final int LATEST_KILL_MILLIS = 900;

    private static StubProvider provider;
    private static RunningServer server;

    private final long seed = Long.getLong("khosh.seed", System.nanoTime() % 1_000_000);
    private final Random chance = new Random(seed);
    private Api operator;
    private Api supervisor;
    private Jobs jobs;
    private String code;
    private int kills;

    /** Takes the one who acts and the request as it is; gives the server's answer. */
    private interface Step extends BiFunction<Api, JsonNode, Api.Answer> {}

    @BeforeAll
    static void start() {
        provider = new StubProvider();
        server = RunningServer.fresh(
                "killed-between-steps", "khosh.sms.url=" + provider.url(), "khosh.sms.key=key", "khosh.demo=true");
    }

    @AfterAll
    static void stop() {
        provider.close();
        server.close();
    }

    @Test
    void nothing_acknowledged_is_lost_and_each_notice_arrives_once() throws Exception {
        System.out.println("khosh.seed=" + seed);
        signIn();
        jobs.contractor("گرمای بروجرد", "09138870002");
        code = jobs.registered(CITIZEN);
        killAndStart();
        jobs.assigned(code, false);
        killAndStart();
        step(
                "acceptance",
                (who, job) -> post(
                        who,
                        "assignments/" + job.path("assignment").path("id").asLong() + "/acceptance",
                        Api.object()));
        step(
                "arrival",
                (who, job) -> post(who, "arrival", Api.object().put("at", lastMinuteOf(job.path("assignment")))));
        step("start", (who, job) -> post(who, "start", Api.object()));
        step(
                "diagnosis",
                (who, job) -> post(
                        who,
                        "diagnosis",
                        Api.object().put("causeCode", Jobs.CAUSE).put("note", "برد سوخته است")));
        step("quote", (who, job) -> post(who, "quotes", lines().put("note", "")));
        step(
                "approval",
                (who, job) -> post(
                        who,
                        "quotes/"
                                + job.path("progress").path("quote").path("id").asLong() + "/answer",
                        Api.object().put("approved", true).put("note", "تلفنی پذیرفت")));
        step(
                "finish",
                (who, job) -> post(
                        who,
                        "finish",
                        Api.object()
                                .put("causeCode", Jobs.CAUSE)
                                .put("report", "برد عوض شد")
                                .put("paidRial", 0)));
        step(
                "payment",
                (who, job) -> supervisor.post(
                        "/api/invoices/"
                                + Api.encoded(job.path("progress")
                                        .path("invoice")
                                        .path("number")
                                        .asText()) + "/payments",
                        Api.object()
                                .put(
                                        "amountRial",
                                        job.path("progress")
                                                .path("invoice")
                                                .path("totalRial")
                                                .asLong())
                                .put("method", "TRANSFER")
                                .put("reference", "140509020002")));

        JsonNode job = jobs.request(code);
        assertThat(events(job)).containsSubsequence(LIFE);
        LIFE.forEach(event -> assertThat(events(job)).containsOnlyOnce(event));
        assertThat(job.path("progress").path("invoice").path("paidRial").asLong())
                .isEqualTo(13_750_000);
        everyNoticeArrivedOnce();
    }

    private void everyNoticeArrivedOnce() throws SQLException {
        DirectSql sql = DirectSql.to(server);
        await("every notice has left")
                .atMost(Duration.ofSeconds(120))
                .until(() -> sql.list("select state from outbox", row -> row.getString(1)).stream()
                        .allMatch("SENT"::equals));
        List<String> notices = sql.list(
                "select concat_ws(' ', template, subject, version, phone) from outbox", row -> row.getString(1));
        List<String> keys = provider.sent().stream().map(StubProvider.Sent::key).toList();
        assertThat(notices).doesNotHaveDuplicates().hasSize(keys.size());
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(provider.sentTo(CITIZEN)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(provider.asked().stream().filter(keys::contains).distinct())
                .as("outcomes that the kill left unknown")
                .hasSizeLessThanOrEqualTo(kills);
    }

    private void step(String name, Step step) throws Exception {
        JsonNode before = jobs.request(code);
        int status = step.apply(operator, before).status();
        assertThat(status).as(name).isBetween(200, 204);
        killAndStart();
    }

    private Api.Answer post(Api who, String what, ObjectNode body) {
        return who.post("/api/requests/" + code + "/" + what, body);
    }

    private void killAndStart() throws InterruptedException {
        int left = provider.sent().size();
        long moment = System.nanoTime()
                + Duration.ofMillis(chance.nextInt(LATEST_KILL_MILLIS)).toNanos();
        await("the moment of the kill")
                .pollInterval(Duration.ofMillis(2))
                .until(() -> System.nanoTime() >= moment || provider.sent().size() > left);
        server.process().kill();
        kills++;
        server.start();
        server.refreshAdmin();
        signIn();
    }

    private void signIn() {
        operator = server.as("survivor", "OPERATOR", "1198");
        supervisor = server.as("survivor-sup", "SUPERVISOR", null);
        jobs = new Jobs(server, operator, CITY);
    }

    private static List<String> events(JsonNode job) {
        return StreamSupport.stream(job.path("history").spliterator(), false)
                .map(line -> line.path("event").asText())
                .toList();
    }

    private static ObjectNode lines() {
        ObjectNode body = Api.object();
        body.putArray("lines")
                .addObject()
                .put("kind", "SERVICE")
                .put("title", "تعویض برد")
                .put("quantity", 1)
                .put("unitRial", 12_500_000);
        return body;
    }

    private static String lastMinuteOf(JsonNode assignment) {
        int end = 12 + 4 * Shift.valueOf(assignment.path("shift").asText()).ordinal();
        return LocalDate.parse(assignment.path("day").asText())
                .atStartOfDay(ZoneId.of("Asia/Tehran"))
                .plusHours(end)
                .minusMinutes(1)
                .toInstant()
                .toString();
    }
}
