package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private final RunningServer server = RunningServer.shared();

    @Test
    void the_admin_sees_what_waits_and_an_unknown_state_is_refused() {
        assertThat(server.admin()
                        .get("/api/admin/outbox?state=DEAD")
                        .expect(200)
                        .isArray())
                .isTrue();
        assertThat(server.admin().get("/api/admin/outbox?state=NONSENSE").status())
                .isEqualTo(422);
    }

    @Test
    void the_demo_gateway_takes_a_text_once_and_the_phone_page_shows_it_escaped() throws Exception {
        var client = HttpClient.newHttpClient();
        for (int i = 0; i < 2; i++) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + "/demo/sms/v1/key/sms/send.json"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "receptor=09120000001&message=%3Cb%3E%D8%B3%D9%84%D8%A7%D9%85&localid=424242424242"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
        String page = Api.nobody(server.url()).get("/phone").text();
        assertThat(page)
                .containsOnlyOnce("&lt;b&gt;سلام")
                .contains("۰۹۱۲۰۰۰۰۰۰۱")
                .doesNotContain("<b>");
    }
}
