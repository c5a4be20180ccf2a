package ir.khosh.desktop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushStreamTest {

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer()
            .welcoming(request -> Samples.welcome(request.path().contains("after=")));
    private final List<Push> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger losses = new AtomicInteger();
    private PushStream stream;

    private final PushReceiver receiver = new PushReceiver() {
        @Override
        public void received(PushFrame frame) {
            if (frame.message() != null) {
                heard.add(frame.message());
            }
        }

        @Override
        public void lost() {
            losses.incrementAndGet();
        }

        @Override
        public void refused() {
            losses.addAndGet(100);
        }
    };

    @BeforeEach
    void open() {
        stream = new PushStream(
                Rest.at(server.address(), screen).withToken("t"), screen, receiver, Duration.ofSeconds(1));
        stream.open();
        await().until(() -> heard.size() == 1);
    }

    @AfterEach
    void close() {
        stream.close();
        server.close();
        screen.close();
    }

    private static Push.Answered answered(String callId) {
        return new Push.Answered(callId, Instant.EPOCH);
    }

    @Test
    void messages_arrive_in_order() {
        server.push(answered("a"));
        server.push(answered("b"));

        await().untilAsserted(() -> assertThat(List.copyOf(heard)).endsWith(answered("a"), answered("b")));
    }

    @Test
    void a_cut_connection_is_opened_again_and_resumes_where_it_stopped() {
        server.push(answered("a"));
        await().until(() -> heard.size() == 2);
        server.cut();

        await().atMost(Duration.ofSeconds(5)).until(() -> server.pushAddresses().size() == 2);
        assertThat(server.pushAddresses().get(1)).isEqualTo("/push?stream=stream-1&after=1");
        assertThat(losses).hasValue(1);
    }

    @Test
    void a_connection_that_falls_silent_is_given_up() {
        await().atMost(Duration.ofSeconds(5)).until(() -> server.pushAddresses().size() >= 2);
        assertThat(losses).hasPositiveValue();
    }

    @Test
    void a_missing_number_makes_a_new_connection() {
        server.push(answered("a"));
        await().until(() -> heard.size() == 2);
        server.skipOne();
        server.push(answered("c"));

        await().atMost(Duration.ofSeconds(5)).until(() -> server.pushAddresses().size() >= 2);
        assertThat(heard).doesNotContain(answered("c"));
    }
}
