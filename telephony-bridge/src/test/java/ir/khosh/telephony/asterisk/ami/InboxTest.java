package ir.khosh.telephony.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Inbox inbox = new Inbox(2);

    @Test
    void what_does_not_fit_is_dropped_and_counted_until_the_rest_is_read() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            inbox.event(message("Hangup"));
        }
        assertThat(inbox.takeOverflow()).isFalse();
        inbox.poll(0);
        inbox.event(message("Hangup"));
        inbox.poll(0);

        assertThat(inbox.takeOverflow()).isTrue();
        assertThat(inbox.takeOverflow()).isFalse();
        assertThat(inbox.droppedCount()).isEqualTo(4);
        assertThat(inbox.receivedCount()).isEqualTo(6);
        inbox.event(message("Hangup"));
        assertThat(inbox.poll(0)).isNotNull();
    }

    @Test
    void the_exchanges_word_that_it_is_booted_is_never_dropped() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            inbox.event(message("Hangup"));
        }
        inbox.event(message("FullyBooted"));

        inbox.poll(0);
        inbox.poll(0);
        assertThat(inbox.poll(0)).hasToString("AmiMessage[FullyBooted]");
    }

    private static AmiMessage message(String event) {
        return new AmiMessage("Event: " + event, Instant.EPOCH);
    }
}
