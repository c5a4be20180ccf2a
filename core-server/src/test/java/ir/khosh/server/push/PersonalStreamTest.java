package ir.khosh.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.push.Push;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonalStreamTest {

    private final PersonalStream stream = new PersonalStream("1001", (sequence, message) -> "frame " + sequence);

    @Test
    void messages_are_numbered_from_one() {
        add(3);
        assertThat(stream.head()).isEqualTo(3);
    }

    @Test
    void a_client_that_heard_everything_or_less_can_resume() {
        add(3);
        assertThat(stream.canResume(stream.id(), 3)).isTrue();
        assertThat(stream.canResume(stream.id(), 0)).isTrue();
    }

    @Test
    void a_client_of_another_stream_or_from_the_future_cannot_resume() {
        add(3);
        assertThat(stream.canResume("another", 3)).isFalse();
        assertThat(stream.canResume(stream.id(), 4)).isFalse();
        assertThat(stream.canResume(null, -1)).isFalse();
    }

    @Test
    void what_is_no_longer_kept_cannot_be_resumed() {
        add(600);
        assertThat(stream.canResume(stream.id(), 80)).isFalse();
        assertThat(stream.canResume(stream.id(), 200)).isTrue();
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            stream.add(new Push.Answered("call", Instant.EPOCH));
        }
    }
}
