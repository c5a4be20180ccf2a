package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A gateway that fails twice, refuses one number for ever, and keeps what it was told. */
class SmsGatewayTroubleIT {

    private static final String REFUSED = "09127770099";

    private final List<String> tries = new CopyOnWriteArrayList<>();

    @Test
    void a_text_is_tried_again_with_the_same_key_and_a_refused_one_is_given_up() throws IOException {
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        gateway.createContext("/", this::answer);
        gateway.start();
        try (RunningServer server = RunningServer.fresh(
                "sms-trouble",
                "khosh.sms.url=http://127.0.0.1:" + gateway.getAddress().getPort())) {
            Api operator = server.as("texter", "SUPERVISOR", null);
            String heard = register(operator, "09127770001");
            String refused = register(operator, REFUSED);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> state(server, heard).equals("SENT"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> state(server, refused).equals("DEAD"));

            List<String> same =
                    tries.stream().filter(one -> one.contains("09127770001")).toList();
            assertThat(same).hasSize(3);
            assertThat(same.stream()
                            .map(one -> one.replaceAll(".*localid=", ""))
                            .distinct())
                    .hasSize(1);
            assertThat(tries.stream().filter(one -> one.contains(REFUSED))).hasSize(1);
        } finally {
            gateway.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        tries.add(form);
        long before = tries.stream().filter(form::equals).count();
        int status = form.contains(REFUSED) ? 411 : before <= 2 ? 503 : 200;
        byte[] body = "{\"return\":{\"status\":200},\"entries\":[{\"messageid\":77,\"status\":1}]}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String register(Api operator, String phone) {
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
        return operator.post(
                        "/api/requests",
                        Api.object()
                                .put("phone", phone)
                                .put("serviceCode", service)
                                .put("regionId", region)
                                .put("address", "خیابان آزادی، پلاک ۱")
                                .put("priority", "NORMAL"),
                        "trouble-" + phone)
                .expect(201)
                .path("trackingCode")
                .asText();
    }

    private static String state(RunningServer server, String trackingCode) {
        for (JsonNode row : server.admin().get("/api/admin/outbox").expect(200)) {
            if (row.path("subject").asText().equals(trackingCode)) {
                return row.path("state").asText();
            }
        }
        return "";
    }
}
