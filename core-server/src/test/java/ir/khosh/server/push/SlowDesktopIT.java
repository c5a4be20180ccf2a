package ir.khosh.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A desktop that does not read is cut; nobody else notices, and it may come back. */
class SlowDesktopIT {

    private final RunningServer server = RunningServer.shared();

    @Test
    void a_desktop_that_reads_nothing_is_cut_while_the_others_are_served_and_comes_back() throws IOException {
        Api slow = server.as("slow-reader", "OPERATOR", "1003");
        Api brisk = server.as("brisk-reader", "SUPERVISOR", null);
        try (PushClient other = PushClient.open(brisk);
                Socket deaf = connectWithoutReading(slow)) {
            other.await("welcome");
            await("the deaf one is connected").until(() -> connections() >= 2);
            long before = connections();
            await("the deaf one is cut").atMost(Duration.ofSeconds(60)).until(() -> connections() == before - 1);
            assertThat(longestSilence(other)).isLessThan(Duration.ofSeconds(3));
            assertThat(other.isClosed()).isFalse();
        }
        change(slow, 0);
        try (PushClient back = PushClient.open(slow)) {
            JsonNode welcome = back.await("welcome").message();
            assertThat(welcome.path("agent").path("state").asText()).isEqualTo("AVAILABLE");
            change(slow, 1);
            back.await(
                    "agent",
                    message -> message.path("agent").path("state").asText().equals("PAUSED"));
        } finally {
            slow.put("/api/agents/me/state", Api.object().put("state", "SIGNED_OUT"));
        }
    }

    private static void change(Api seat, int number) {
        seat.put(
                        "/api/agents/me/state",
                        number % 2 == 0
                                ? Api.object().put("state", "AVAILABLE")
                                : Api.object().put("state", "PAUSED").put("reason", "break"))
                .expect(200);
    }

    private Duration longestSilence(PushClient client) {
        List<PushClient.Heard> heard = client.heard();
        long longest = 0;
        for (int i = 1; i < heard.size(); i++) {
            longest =
                    Math.max(longest, heard.get(i).atNanos() - heard.get(i - 1).atNanos());
        }
        return Duration.ofNanos(longest);
    }

    private long connections() {
        return Api.nobody(server.url())
                .get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("khosh_push_connections"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The smallest window that the system gives, so that not much can wait under way. */
    private static Socket connectWithoutReading(Api api) throws IOException {
        URI url = URI.create(api.url());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), 2_000);
        socket.getOutputStream()
                .write(("GET /push HTTP/1.1\r\nHost: " + url.getAuthority()
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: a2hvc2gta2hvc2gta2hvcw==\r\nAuthorization: Bearer " + api.token()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String status = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 64)
                .readLine();
        assertThat(status).contains("101");
        return socket;
    }
}
