package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaServerTest {

    private static final String START = "{\"event\":\"MEDIA_START\",\"channel_id\":\"own\",\"channel_variables\":"
            + "{\"__KHOSH_CALL\":\"call-7\",\"__KHOSH_CALLER\":\"09121112233\",\"__KHOSH_DIALLED\":\"193\"}}";

    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final AtomicBoolean mayRing = new AtomicBoolean(true);
    private MediaServer server;
    private int port;

    @BeforeEach
    void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new MediaServer(
                new MediaAddress(new InetSocketAddress("127.0.0.1", port), "1001", "secret", null),
                mayRing::get,
                listener());
        server.start();
        assertThat(next()).isEqualTo("listening");
    }

    @AfterEach
    void close() throws Exception {
        server.stop(200);
    }

    private MediaServer.Listener listener() {
        return new MediaServer.Listener() {
            @Override
            public void dialled(MediaLine line, MediaStart start) {
                heard.add(start);
                line.answer();
            }

            @Override
            public void sound(MediaLine line, byte[] lineSound) {
                heard.add(lineSound.length);
            }

            @Override
            public void gone(MediaLine line) {
                heard.add("gone");
            }

            @Override
            public void refused(String why) {
                heard.add("refused: " + why);
            }

            @Override
            public void beat() {
                // nobody looks here
            }

            @Override
            public void failed(Exception why) {
                heard.add(why);
            }

            @Override
            public void listening() {
                heard.add("listening");
            }
        };
    }

    @Test
    void a_call_says_who_calls_and_what_was_dialled_and_carries_sound_until_it_ends() throws Exception {
        WebSocket exchange = dial("secret");
        exchange.sendText(START, true).join();
        exchange.sendBinary(ByteBuffer.allocate(160), true).join();
        assertThat(next()).isEqualTo(new MediaStart("call-7", "09121112233", "193", null));
        // the answer and the sound go opposite ways, so either may be first
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("{\"command\":\"ANSWER\"}", 160);

        exchange.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(next()).isEqualTo("gone");
    }

    @Test
    void a_stranger_is_refused_and_counted() throws Exception {
        assertThat(refused("wrong")).isTrue();
        assertThat(next()).isEqualTo("refused: stranger");
    }

    @Test
    void a_desk_that_cannot_ring_refuses_at_once_so_that_the_next_operator_rings() {
        mayRing.set(false);

        assertThat(refused("secret")).isTrue();
    }

    @Test
    void what_cannot_be_read_is_passed_over() throws Exception {
        WebSocket exchange = dial("secret");
        exchange.sendText("{nothing", true).join();
        exchange.sendText("{\"event\":\"SOMETHING_NEW\"}", true).join();
        exchange.sendText(START, true).join();

        assertThat(next()).isInstanceOf(MediaStart.class);
    }

    @Test
    void a_second_call_on_a_living_connection_is_passed_over() throws Exception {
        WebSocket exchange = dial("secret");
        exchange.sendText(START, true).join();
        assertThat(next()).isInstanceOf(MediaStart.class);
        assertThat(next()).isEqualTo("{\"command\":\"ANSWER\"}");

        exchange.sendText(START.replace("call-7", "call-8"), true).join();
        exchange.sendBinary(ByteBuffer.allocate(160), true).join();
        assertThat(next()).isEqualTo("refused: second-call");
        assertThat(next()).as("nothing came of it, and the first call goes on").isEqualTo(160);
    }

    @Test
    void a_second_connection_is_refused_while_the_first_lives_and_not_after_it() throws Exception {
        WebSocket exchange = dial("secret");
        exchange.sendText(START, true).join();
        assertThat(next()).isInstanceOf(MediaStart.class);
        assertThat(refused("secret")).isTrue();
        assertThat(List.of(next(), next()))
                .containsExactlyInAnyOrder("{\"command\":\"ANSWER\"}", "refused: second-connection");

        exchange.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(next()).isEqualTo("gone");
        assertThat(refused("secret")).isFalse();
    }

    @Test
    void who_takes_the_line_and_brings_no_call_loses_it() throws Exception {
        dial("secret");

        assertThat(next()).isEqualTo("gone");
    }

    private boolean refused(String secret) {
        try {
            dial(secret);
            return false;
        } catch (CompletionException e) {
            return e.getCause() instanceof IOException;
        }
    }

    private WebSocket dial(String secret) {
        String shown = Base64.getEncoder().encodeToString(("1001:" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + shown)
                .subprotocols("media")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/media"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        heard.add(text.toString());
                        socket.request(1);
                        return null;
                    }
                })
                .join();
    }

    private Object next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }
}
