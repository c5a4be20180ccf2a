package ir.khosh.desktop.callbar;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class LinkModelTest {

    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");

    private final Live live = new Live(Clock.fixed(NOON, ZoneOffset.UTC));
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(NOON);
    private final LinkModel link = new LinkModel(live, now);

    private void hears(Push message) {
        live.received(new PushFrame(0, NOON, message));
        now.set(now.get().plusMillis(1));
    }

    @Test
    void before_the_first_word_nothing_is_claimed() {
        assertThat(link.serverTone().get()).isEqualTo("warn");
        assertThat(link.exchange().get()).contains("نامعلوم");
    }

    @Test
    void fresh_words_are_calm() {
        hears(Samples.welcome(false));

        assertThat(link.serverTone().get()).isEqualTo("good");
        assertThat(link.exchangeTone().get()).isEqualTo("good");
    }

    @Test
    void a_silent_server_turns_amber_with_its_age() {
        hears(Samples.welcome(false));
        now.set(NOON.plusSeconds(4));

        assertThat(link.serverTone().get()).isEqualTo("warn");
        assertThat(link.server().get()).contains("۴ ثانیه");
    }

    @Test
    void a_lost_server_turns_red_and_the_exchange_is_no_longer_known() {
        hears(Samples.welcome(false));
        live.lost();
        now.set(NOON.plusSeconds(12));

        assertThat(link.serverTone().get()).isEqualTo("bad");
        assertThat(link.server().get()).contains("۱۲ ثانیه");
        assertThat(link.exchangeTone().get()).isEqualTo("warn");
    }

    @Test
    void a_lost_exchange_is_red_and_says_that_calls_still_come() {
        hears(Samples.welcome(false));
        hears(new Push.Exchange(false, NOON, 9_000, "silent"));

        assertThat(link.exchangeTone().get()).isEqualTo("bad");
        assertThat(link.exchange().get()).contains("اگر تلفن زنگ خورد، پاسخ دهید");
    }
}
