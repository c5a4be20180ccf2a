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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three jobs live side by side, each a step further than the one before; the server is killed after every step of a job's
 * life, at a moment that chance chooses while the step's notices leave: nothing acknowledged is lost, each notice arrives
 * once, and of at most one it is unknown after a kill whether it left. {@code -Dkhosh.seed=N} repeats the moments.
 */
class KilledBetweenStepsIT {

    private static final String CITY = "بروجرد";
    private static final int JOBS = 3;

    // as gateways do, so that a kill cuts answers
    private static final Duration THOUGHT = Duration.ofMillis(150);

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
    private final List<Life> lives = new ArrayList<>();
    private Api operator;
    private Api supervisor;
    private Jobs jobs;
    private final List<String> unknown = new ArrayList<>();
    private int cut;
    private int kills;

    /** One job and how far it has come. */
    private static final class Life {

        private final String citizen;
        private String code;
        private int done;

        Life(int number) {
            citizen = "0912887000" + number;
        }
    }

    /** Does the next thing for a job, which is given as it is now; fails when the server does not acknowledge it. */
    private interface Step {
        void take(Life life, JsonNode job);
    }

    @BeforeAll
    static void start() {
        provider = new StubProvider();
        provider.thinkFor(THOUGHT);
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
        for (int i = 1; i <= JOBS; i++) {
            lives.add(new Life(i));
        }
        List<Step> steps = steps();
        for (int first = 1; first <= steps.size(); first += JOBS) {
            for (int i = 0; i < JOBS; i++) {
                advance(lives.get(i), Math.min(first + i, steps.size()), steps);
            }
            killAndStart();
        }
        for (Life life : lives) {
            JsonNode job = jobs.request(life.code);
            assertThat(events(job)).containsSubsequence(LIFE);
            LIFE.forEach(event -> assertThat(events(job)).containsOnlyOnce(event));
            assertThat(job.path("progress").path("invoice").path("paidRial").asLong())
                    .isEqualTo(13_750_000);
        }
        everyNoticeArrivedOnce();
    }

    private void advance(Life life, int until, List<Step> steps) {
        while (life.done < until) {
            steps.get(life.done).take(life, life.code == null ? null : jobs.request(life.code));
            life.done++;
        }
    }

    private List<Step> steps() {
        return List.of(
                (life, job) -> life.code = jobs.registered(life.citizen),
                (life, job) -> jobs.assigned(life.code, false),
                (life, job) -> post(
                        life,
                        "assignments/" + job.path("assignment").path("id").asLong() + "/acceptance",
                        Api.object()),
                (life, job) -> post(life, "arrival", Api.object().put("at", lastMinuteOf(job.path("assignment")))),
                (life, job) -> post(life, "start", Api.object()),
                (life, job) -> post(
                        life,
                        "diagnosis",
                        Api.object().put("causeCode", Jobs.CAUSE).put("note", "برد سوخته است")),
                (life, job) -> post(life, "quotes", lines().put("note", "")),
                (life, job) -> post(
                        life,
                        "quotes/"
                                + job.path("progress").path("quote").path("id").asLong() + "/answer",
                        Api.object().put("approved", true).put("note", "تلفنی پذیرفت")),
                (life, job) -> post(
                        life,
                        "finish",
                        Api.object()
                                .put("causeCode", Jobs.CAUSE)
                                .put("report", "برد عوض شد")
                                .put("paidRial", 0)),
                (life, job) -> pay(job.path("progress").path("invoice")));
    }

    private void post(Life life, String what, ObjectNode body) {
        assertThat(operator.post("/api/requests/" + life.code + "/" + what, body)
                        .status())
                .as(what)
                .isBetween(200, 204);
    }

    private void pay(JsonNode invoice) {
        String path = "/api/invoices/" + Api.encoded(invoice.path("number").asText()) + "/payments";
        ObjectNode payment = Api.object()
                .put("amountRial", invoice.path("totalRial").asLong())
                .put("method", "TRANSFER")
                .put("reference", "140509020002");
        assertThat(supervisor.post(path, payment).status()).as("payment").isBetween(200, 204);
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
        lives.forEach(life -> assertThat(provider.sentTo(life.citizen)).hasSizeGreaterThanOrEqualTo(6));
        assertThat(provider.asked().stream().filter(keys::contains).distinct())
                .as("nothing is asked after but what a kill left unknown")
                .containsExactlyInAnyOrderElementsOf(unknown);
        System.out.printf("%d kills, %d unknown, of %d the answer was cut%n", kills, unknown.size(), cut);
    }

    private void killAndStart() throws SQLException {
        int left = provider.sent().size();
        long moment = System.nanoTime()
                + Duration.ofMillis(chance.nextInt(LATEST_KILL_MILLIS)).toNanos();
        await("the moment of the kill")
                .pollInterval(Duration.ofMillis(2))
                .until(() -> System.nanoTime() >= moment || provider.sent().size() > left);
        List<String> answered = List.copyOf(provider.answered());
        server.process().kill();
        kills++;
        leftUnknown(answered);
        server.start();
        server.refreshAdmin();
        signIn();
    }

    /** Read from the database, which outlives the server: only of what was with the sender it is not written what became. */
    private void leftUnknown(List<String> answered) throws SQLException {
        List<String> left = DirectSql.to(server)
                .list("select id from outbox where state in ('SENDING', 'UNKNOWN')", row -> row.getString(1));
        List<String> fresh = left.stream().filter(key -> !unknown.contains(key)).toList();
        assertThat(fresh).as("unknown after kill %d", kills).hasSizeLessThanOrEqualTo(1);
        for (String key : fresh) {
            boolean had = provider.sent().stream().anyMatch(sent -> sent.key().equals(key));
            assertThat(answered.indexOf(key))
                    .as("answered before the kill and not written")
                    .isIn(-1, answered.size() - 1);
            cut += had && !answered.contains(key) ? 1 : 0;
        }
        unknown.addAll(fresh);
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
