package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SoftphoneTest {

    private final BlockingQueue<Softphone.State> states = new LinkedBlockingQueue<>();

    @Test
    void a_port_that_another_holds_is_taken_as_soon_as_it_is_free() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Softphone phone = phone(other.getLocalPort())) {
            phone.open();
            assertThat(next()).isEqualTo(Softphone.State.CLOSED);
            other.close();
            assertThat(next()).isEqualTo(Softphone.State.IDLE);
        }
    }

    @Test
    void the_next_phone_at_a_seat_takes_over_from_the_one_before() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Softphone before = phone(port);
        before.open();
        assertThat(next()).isEqualTo(Softphone.State.IDLE);
        try (Softphone after = phone(port)) {
            after.open();
            assertThat(next()).isEqualTo(Softphone.State.CLOSED);
            before.close();
            assertThat(next()).isEqualTo(Softphone.State.IDLE);
        }
    }

    private Softphone phone(int port) {
        MediaAddress address = new MediaAddress(new InetSocketAddress("127.0.0.1", port), "1001", "secret", null);
        return new Softphone(
                address,
                new ToneSound(500),
                new SoundChoice(),
                Runnable::run,
                new Softphone.Listener() {
                    @Override
                    public void changed(Softphone.State now, MediaStart call) {
                        states.add(now);
                    }

                    @Override
                    public void soundMissing(boolean missing) {
                        // a tone never is
                    }
                },
                counts -> {});
    }

    private Softphone.State next() throws InterruptedException {
        return states.poll(10, TimeUnit.SECONDS);
    }
}
