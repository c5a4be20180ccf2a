package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class InboundSmsIT {

    private final RunningServer server = RunningServer.shared();

    @Test
    void without_the_secret_nothing_is_taken() throws Exception {
        assertThat(send("", "wrong", "09127660001", "لغو۱۱", "in-1")).isEqualTo(401);
        assertThat(send("", null, "09127660001", "لغو۱۱", "in-1")).isEqualTo(401);
        assertThat(send("/wrong", null, "09127660001", "لغو۱۱", "in-1")).isEqualTo(401);
        assertThat(replies("09127660001")).isEmpty();
    }

    @Test
    void the_word_that_ends_optional_notices_is_answered_once_however_often_it_comes() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send("", secret(), "+989127660002", "لغو ۱۱", "in-2")).isEqualTo(204);
        }
        assertThat(replies("0912***0002")).containsExactly("inbound-reply");
        assertThat(send("/" + secret(), null, "09127660002", "وصل11", "in-3")).isEqualTo(204);
        assertThat(replies("0912***0002")).containsExactly("inbound-reply", "inbound-reply");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        Api.nobody(server.url()).get("/phone").text())
                .contains("از این پس همهٔ پیام‌ها"));
    }

    @Test
    void what_nobody_understands_is_answered_politely_once_a_day() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(send("", secret(), "09127660003", "سلام، کی می‌آیید؟ " + i, "in-4-" + i))
                    .isEqualTo(204);
        }
        assertThat(replies("0912***0003")).containsExactly("inbound-not-understood");
    }

    @Test
    void a_sender_that_is_no_number_is_stored_and_not_answered() throws Exception {
        assertThat(send("", secret(), "IR-BANK", "code 1234", "in-5")).isEqualTo(204);
    }

    @Test
    void a_message_without_an_id_is_refused() throws Exception {
        assertThat(send("", secret(), "09127660004", "1", "")).isEqualTo(422);
    }

    private List<String> replies(String masked) {
        return StreamSupport.stream(
                        server.admin().get("/api/admin/outbox").expect(200).spliterator(), false)
                .filter(row -> row.path("phone").asText().equals(masked))
                .map(row -> row.path("template").asText())
                .toList();
    }

    private int send(String path, String secret, String from, String text, String id)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/api/inbound/sms" + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("from=" + Api.encoded(from) + "&to=3000&message="
                        + Api.encoded(text) + "&messageid=" + Api.encoded(id)));
        if (secret != null) {
            request.header("X-Khosh-Secret", secret);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private String secret() throws IOException {
        return Files.readString(server.state().resolve("server/secrets/callback.secret"))
                .strip();
    }
}
