package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two providers of different shape as real HTTP servers before one real Khosh. */
class SmsProvidersIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static StubProvider first;
    private static StubProvider second;
    private static RunningServer server;
    private static Api operator;
    private static long region;
    private static String service;

    @BeforeAll
    static void start() {
        first = new StubProvider();
        second = new StubProvider();
        server = RunningServer.fresh(
                "sms-providers",
                "khosh.sms.url=" + first.url(),
                "khosh.sms.key=key",
                "khosh.sms.ghasedak.url=" + second.url(),
                "khosh.sms.ghasedak.key=second-key",
                "khosh.sms.rest-seconds=2");
        operator = server.as("texter", "OPERATOR", "1191");
        region = operator.get("/api/regions?limit=5&text=" + Api.encoded("کاشان"))
                .expect(200)
                .path(0)
                .path("id")
                .asLong();
        service = operator.get("/api/service-offerings?limit=1&text=")
                .expect(200)
                .path(0)
                .path("code")
                .asText();
    }

    @AfterAll
    static void stop() {
        server.close();
        first.close();
        second.close();
    }

    @BeforeEach
    void bothAreWell() {
        first.become(StubProvider.Mood.WELL);
        second.become(StubProvider.Mood.WELL);
        // a breaker that an earlier test opened closes with the next good probe
        String number = number();
        row(register(number), "SENT");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String probe = number();
            row(register(probe), "SENT");
            return first.sentTo(probe).size() == 1;
        });
    }

    @Test
    void when_the_first_is_out_of_order_the_second_has_it_within_a_minute() {
        first.become(StubProvider.Mood.OUT_OF_ORDER);
        for (int i = 0; i < 5; i++) {
            String number = number();
            JsonNode row = row(register(number), "SENT");
            assertThat(row.path("provider").asText()).isEqualTo("ghasedak");
            assertThat(row.path("segments").asInt()).isGreaterThan(1);
            assertThat(second.sentTo(number)).hasSize(1);
            assertThat(first.sentTo(number)).isEmpty();
        }
        first.become(StubProvider.Mood.WELL);
        await("the first is used again").atMost(Duration.ofSeconds(30)).until(() -> {
            String number = number();
            return row(register(number), "SENT").path("provider").asText().equals("kavenegar");
        });
    }

    @Test
    void a_text_that_was_taken_without_an_answer_is_asked_for_and_not_sent_twice() {
        first.become(StubProvider.Mood.TAKES_SILENTLY);
        String number = number();
        String code = register(number);
        row(code, "UNKNOWN");
        first.become(StubProvider.Mood.WELL);
        row(code, "SENT");
        assertThat(first.sentTo(number)).hasSize(1);
        assertThat(second.sentTo(number)).isEmpty();
        assertThat(first.asked()).contains(first.sentTo(number).get(0).key());
    }

    @Test
    void a_text_that_never_arrived_is_sent_once_the_provider_has_said_so() {
        first.become(StubProvider.Mood.LOSES_SILENTLY);
        String number = number();
        String code = register(number);
        row(code, "UNKNOWN");
        assertThat(first.sentTo(number)).isEmpty();
        first.become(StubProvider.Mood.WELL);
        row(code, "SENT");
        assertThat(first.sentTo(number).size() + second.sentTo(number).size()).isEqualTo(1);
    }

    @Test
    void a_report_of_either_provider_settles_its_message_and_the_same_again_changes_nothing() throws Exception {
        String delivered = number();
        String code = register(delivered);
        row(code, "SENT");
        String id = first.sentTo(delivered).get(0).messageId();
        assertThat(report("kavenegar", secret(), "messageid=" + id + "&status=10"))
                .isEqualTo(204);
        String at = row(code, "DELIVERED").path("deliveredAt").asText();
        assertThat(report("kavenegar", secret(), "messageid=" + id + "&status=11"))
                .isEqualTo(204);
        assertThat(row(code, "DELIVERED").path("deliveredAt").asText()).isEqualTo(at);

        first.become(StubProvider.Mood.OUT_OF_ORDER);
        String lost = number();
        String other = register(lost);
        row(other, "SENT");
        String otherId = second.sentTo(lost).get(0).messageId();
        assertThat(report("ghasedak", secret(), "id=" + otherId + "&status=2")).isEqualTo(204);
        row(other, "UNDELIVERED");
    }

    @Test
    void a_report_without_the_secret_is_refused_and_one_from_a_stranger_is_unknown() throws Exception {
        assertThat(report("kavenegar", "wrong", "messageid=1&status=10")).isEqualTo(401);
        assertThat(report("nobody", secret(), "messageid=1&status=10")).isEqualTo(404);
        assertThat(report("kavenegar", secret(), "messageid=999999&status=10")).isEqualTo(204);
    }

    @Test
    void a_supervisor_sends_again_what_was_given_up_and_it_is_written_down() throws Exception {
        String number = number();
        String code = register(number);
        row(code, "SENT");
        StubProvider.Sent lost = first.sentTo(number).get(0);
        report("kavenegar", secret(), "messageid=" + lost.messageId() + "&status=11");
        JsonNode row = row(code, "UNDELIVERED");
        String retry = "/api/admin/outbox/" + row.path("id").asLong() + "/retry";
        assertThat(operator.post(retry, null).status()).isEqualTo(403);
        Api supervisor = server.as("overseer", "SUPERVISOR", null);
        supervisor.post(retry, null).expect(200);
        row(code, "SENT");
        assertThat(first.sentTo(number)).hasSize(2);
        assertThat(first.sentTo(number).get(1).key()).isNotEqualTo(lost.key());
        assertThat(supervisor.post(retry, null).status()).isEqualTo(409);
        assertThat(supervisor.post("/api/admin/outbox/99999999/retry", null).status())
                .isEqualTo(404);
    }

    @Test
    void the_metrics_say_which_provider_rests() {
        first.become(StubProvider.Mood.OUT_OF_ORDER);
        for (int i = 0; i < 4; i++) {
            row(register(number()), "SENT");
        }
        String metrics = Api.nobody(server.url()).get("/metrics").text();
        assertThat(metrics).containsPattern("khosh_provider_resting\\{[^}]*provider=\"kavenegar\"[^}]*} 1");
        assertThat(metrics).containsPattern("khosh_provider_resting\\{[^}]*provider=\"ghasedak\"[^}]*} 0");
    }

    private static String number() {
        return "0912880" + (1_000 + NUMBERS.incrementAndGet());
    }

    private static String register(String phone) {
        return operator.post(
                        "/api/requests",
                        Api.object()
                                .put("phone", phone)
                                .put("serviceCode", service)
                                .put("regionId", region)
                                .put("address", "خیابان آزادی، پلاک ۱")
                                .put("priority", "NORMAL"),
                        "providers-" + phone)
                .expect(201)
                .path("trackingCode")
                .asText();
    }

    private static JsonNode row(String subject, String state) {
        await(subject + " is " + state)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> find(subject).path("state").asText().equals(state));
        return find(subject);
    }

    private static JsonNode find(String subject) {
        for (JsonNode row : server.admin().get("/api/admin/outbox").expect(200)) {
            if (row.path("subject").asText().equals(subject)
                    && row.path("template").asText().equals("request-registered")) {
                return row;
            }
        }
        return Api.JSON.missingNode();
    }

    private static int report(String provider, String secret, String form) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/api/inbound/delivery/" + provider))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Khosh-Secret", secret)
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String secret() throws IOException {
        return Files.readString(server.state().resolve("server/secrets/callback.secret"))
                .strip();
    }
}
