package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.desktop.server.Rest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusedNewsTest {

    private static final String WAY = "POST /api/agents/me/phone/refused";

    private final ScriptedServer server = new ScriptedServer();
    private final OneThread screen = new OneThread();
    private final HandDelay delays = new HandDelay();
    private final RefusedNews news = new RefusedNews(new AgentsClient(Rest.at(server.address(), screen)), delays);

    @AfterEach
    void close() {
        screen.close();
        server.close();
    }

    @Test
    void a_storm_of_strangers_is_one_report_with_all_of_them() {
        server.on(WAY, request -> new ScriptedServer.Told(204, null));
        screen.run(() -> {
            news.changed(Map.of("stranger", 1L));
            news.changed(Map.of("stranger", 700L));
            delays.pass();
        });
        await().until(() -> !told().isEmpty());

        assertThat(told()).singleElement().asString().contains("\"stranger\":700", "\"phone\":\"");
    }

    @Test
    void what_the_server_did_not_hear_is_told_again_whole_under_the_same_name() {
        AtomicInteger times = new AtomicInteger();
        server.on(WAY, request -> new ScriptedServer.Told(times.incrementAndGet() == 1 ? 503 : 204, null));
        screen.run(() -> news.changed(Map.of("second-call", 2L)));
        await().until(() -> {
            screen.run(delays::pass);
            return told().size() == 2;
        });

        assertThat(told().get(1)).isEqualTo(told().get(0));
    }

    private List<String> told() {
        return server.asked(WAY).stream().map(ScriptedServer.Asked::body).toList();
    }
}
