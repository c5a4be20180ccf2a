package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    @Test
    void a_registered_request_tells_a_mobile_by_text_and_leaves_a_landline_for_a_call_back() {
        Api operator = server.as("texter", "SUPERVISOR", null);
        long region = operator.get("/api/regions?limit=5&text=" + URLEncoder.encode("کاشان", StandardCharsets.UTF_8))
                .expect(200)
                .path(0)
                .path("id")
                .asLong();
        String service = operator.get("/api/service-offerings?limit=1&text=")
                .expect(200)
                .path(0)
                .path("code")
                .asText();
        String mobile = register(operator, "09127770001", service, region);
        String landline = register(operator, "02188770001", service, region);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(mobile).equals("SENT"));
        assertThat(state(landline)).isEqualTo("NEEDS_CALLBACK");
        assertThat(Api.nobody(server.url()).get("/phone").text())
                .contains("۰۹۱۲۷۷۷۰۰۰۱")
                .doesNotContain("۰۲۱۸۸۷۷۰۰۰۱");
    }

    private static String register(Api operator, String phone, String service, long region) {
        return operator.post(
                        "/api/requests",
                        Api.object()
                                .put("phone", phone)
                                .put("serviceCode", service)
                                .put("regionId", region)
                                .put("address", "خیابان آزادی، پلاک ۱")
                                .put("priority", "NORMAL"),
                        "outbox-" + phone)
                .expect(201)
                .path("trackingCode")
                .asText();
    }

    private String state(String trackingCode) {
        for (JsonNode row : server.admin().get("/api/admin/outbox").expect(200)) {
            if (row.path("subject").asText().equals(trackingCode)) {
                return row.path("state").asText();
            }
        }
        return "";
    }
}
