package ir.khosh.server.calls.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningExchange;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real calls on a real exchange: what is recorded of them, when not, who hears it and how long it is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningServer server;
    private RunningExchange exchange;
    private Api sara;
    private Api reza;
    private Api boss;
    private PushClient saras;
    private int callers;

    @BeforeAll
    void open() {
        server = RunningServer.fresh(
                "recordings", "khosh.recording.pause-limit-seconds=4", "khosh.recording.settle-seconds=1");
        exchange = RunningExchange.start(server.state());
        exchange.phone("1001", 300);
        exchange.phone("1002", 300);
        sara = server.as("sara", "OPERATOR", "1001");
        reza = server.as("reza", "OPERATOR", "1002");
        boss = server.as("boss", "SUPERVISOR", null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.nobody(server.url()).get("/health/ready").status() == 200);
    }

    @AfterAll
    void close() {
        exchange.close();
        server.close();
    }

    @BeforeEach
    void openDesk() {
        saras = PushClient.open(sara);
        saras.await("welcome");
        sara.put("/api/agents/me/state", Api.object().put("state", "AVAILABLE")).expect(200);
        await().atMost(SOON)
                .until(() ->
                        sara.get("/api/agents/me").json().path("onExchange").asBoolean());
    }

    @AfterEach
    void closeDesk() {
        saras.close();
    }

    @Test
    void the_sound_of_a_call_is_registered_after_it_and_heard_by_a_supervisor_in_the_audit() throws Exception {
        String call = sarasCall();
        awaitRecording(call, "ON");
        assertThat(boss.get("/api/calls/" + call + "/recordings")
                        .expect(200)
                        .get(0)
                        .path("status")
                        .asText())
                .isEqualTo("PENDING");
        talk(Duration.ofSeconds(2));
        hangUp(call);

        JsonNode recording = registered(call, "KEPT");
        byte[] peaks = recording.path("peaks").binaryValue();
        assertThat(recording.path("lengthMillis").asLong()).isGreaterThan(1_000L);
        assertThat(peaks).hasSizeGreaterThan(1_000).hasSizeLessThanOrEqualTo(1_200);
        assertThat(peaks[601]).as("loud in the middle").isGreaterThan((byte) 5);
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(recording.path("keepUntil").asText())))
                .isBetween(Duration.ofDays(89), Duration.ofDays(90));

        String sound = "/api/recordings/" + recording.path("id").asLong() + "/sound";
        HttpResponse<byte[]> whole = get(boss, sound, null);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(whole.body()).isEqualTo(Files.readAllBytes(file(call)));
        HttpResponse<byte[]> part = get(boss, sound, "bytes=8044-16043");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 8044-16043/" + whole.body().length);
        assertThat(part.body()).hasSize(8_000);
        assertThat(get(boss, sound, "bytes=99999999-").statusCode()).isEqualTo(416);

        DirectSql sql = DirectSql.to(server);
        assertThat(sql.list("select sha256 from recording where call_id = ?", row -> row.getString(1), call))
                .containsExactly(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(call)))));
        assertThat(sql.list(
                        "select detail from audit_entry where action = 'recording-listened' and username = 'boss'"
                                + " and subject = ? order by id",
                        row -> row.getString(1),
                        "call:" + call))
                .hasSize(2)
                .last()
                .asString()
                .contains("0.5–1.0 s of");
    }

    @Test
    void an_operator_hears_own_calls_of_today_and_nobody_elses() throws Exception {
        String call = sarasCall();
        talk(Duration.ofMillis(800));
        assertThat(reza.post("/api/calls/" + call + "/recording/pause", Api.object())
                        .code())
                .isEqualTo("call-not-yours");
        hangUp(call);
        JsonNode recording = registered(call, "KEPT");
        String sound = "/api/recordings/" + recording.path("id").asLong() + "/sound";

        assertThat(get(sara, sound, null).statusCode()).isEqualTo(200);
        assertThat(reza.get(sound).code()).isEqualTo("recording-not-yours");
        assertThat(reza.get("/api/calls/" + call + "/recordings").code()).isEqualTo("recording-not-yours");
        assertThat(server.admin().get(sound).status()).isEqualTo(403);

        DirectSql.to(server)
                .update("update recording set started_at = started_at - interval 1 day where call_id = ?", call);
        assertThat(sara.get(sound).code()).isEqualTo("recording-not-yours");
        assertThat(get(boss, sound, null).statusCode()).isEqualTo(200);
    }

    @Test
    void while_paused_nothing_is_recorded_and_it_is_written_down_who_wished_so_and_where() throws Exception {
        String call = sarasCall();
        talk(Duration.ofSeconds(1));
        sara.post("/api/calls/" + call + "/recording/pause", Api.object()).expect(204);
        awaitRecording(call, "PAUSED");
        talk(Duration.ofMillis(1_500));
        sara.post("/api/calls/" + call + "/recording/resume", Api.object()).expect(204);
        awaitRecording(call, "ON");
        talk(Duration.ofSeconds(1));
        hangUp(call);

        JsonNode pauses = registered(call, "KEPT").path("pauses");
        assertThat(pauses).hasSize(1);
        JsonNode pause = pauses.get(0);
        assertThat(pause.path("by").asText()).isEqualTo("کاربر sara");
        assertThat(pause.path("ended").asText()).isEqualTo("OPERATOR");
        long from = pause.path("fromMillis").asLong();
        long until = pause.path("untilMillis").asLong();
        assertThat(until - from).isGreaterThan(1_200L);
        byte[] wave = Files.readAllBytes(file(call));
        for (int at = (int) (44 + from * 16 + 640); at < 44 + until * 16 - 640; at++) {
            assertThat(wave[at]).as("byte %d of the pause", at).isZero();
        }
    }

    @Test
    void a_pause_that_is_forgotten_ends_at_its_limit() {
        String call = sarasCall();
        sara.post("/api/calls/" + call + "/recording/pause", Api.object()).expect(204);
        awaitRecording(call, "PAUSED");
        awaitRecording(call, "ON");
        hangUp(call);

        JsonNode pause = registered(call, "KEPT").path("pauses").get(0);
        assertThat(pause.path("ended").asText()).isEqualTo("LIMIT");
        assertThat(Duration.between(
                        Instant.parse(pause.path("from").asText()),
                        Instant.parse(pause.path("until").asText())))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void a_pause_does_not_go_along_to_a_colleague() {
        String call = sarasCall();
        try (PushClient rezas = PushClient.open(reza)) {
            rezas.await("welcome");
            sara.post("/api/calls/" + call + "/recording/pause", Api.object()).expect(204);
            awaitRecording(call, "PAUSED");
            sara.post("/api/calls/" + call + "/transfer", Api.object().put("to", "1002"))
                    .expect(204);
            rezas.await("answered");
            talk(Duration.ofSeconds(2));
            reza.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        }
        assertThat(registered(call, "KEPT").path("pauses").get(0).path("ended").asText())
                .isEqualTo("HANDED_ON");
    }

    @Test
    void a_call_whose_sound_is_gone_is_named() throws IOException {
        String call = sarasCall();
        talk(Duration.ofMillis(500));
        Files.delete(file(call));
        hangUp(call);

        registered(call, "MISSING");
        assertThat(boss.get("/api/recordings/lost").expect(200).findValuesAsText("callId"))
                .contains(call);
        assertThat(Api.nobody(server.url()).get("/metrics?scope=application").text())
                .contains("khosh_recordings_missing");
    }

    @Test
    void after_its_time_the_sound_is_deleted_and_what_was_known_of_it_stays() throws Exception {
        String call = sarasCall();
        talk(Duration.ofMillis(800));
        hangUp(call);
        JsonNode kept = registered(call, "KEPT");
        assertThat(file(call)).exists();

        DirectSql.to(server)
                .update(
                        "update recording set keep_until = utc_timestamp(6) - interval 1 second where call_id = ?",
                        call);
        JsonNode deleted = registered(call, "DELETED");

        assertThat(file(call)).doesNotExist();
        assertThat(deleted.path("lengthMillis")).isEqualTo(kept.path("lengthMillis"));
        assertThat(boss.get("/api/recordings/" + kept.path("id").asLong() + "/sound")
                        .code())
                .isEqualTo("recording-not-found");
    }

    private String sarasCall() {
        String number = "0912444000" + callers++;
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

    private static void talk(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
    }

    private void hangUp(String call) {
        sara.post("/api/calls/" + call + "/hangup", Api.object()).expect(204);
        saras.await("ended", ended -> call.equals(ended.path("callId").asText()));
    }

    private void awaitRecording(String call, String state) {
        await(state).atMost(SOON).until(() -> saras.heard().stream()
                .filter(heard -> "control".equals(heard.kind()))
                .map(heard -> heard.message().path("control"))
                .filter(control -> call.equals(control.path("callId").asText()))
                .reduce((one, later) -> later)
                .map(control -> state.equals(control.path("recording").asText()))
                .orElse(false));
    }

    private JsonNode registered(String call, String status) {
        await(status)
                .atMost(SOON)
                .until(() -> status.equals(boss.get("/api/calls/" + call + "/recordings")
                        .expect(200)
                        .path(0)
                        .path("status")
                        .asText()));
        return boss.get("/api/calls/" + call + "/recordings").json().get(0);
    }

    private Path file(String call) {
        return server.state().resolve("exchange/recordings/" + call + ".wav");
    }

    private HttpResponse<byte[]> get(Api who, String path, String range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + who.token());
        if (range != null) {
            request.header("Range", range);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
