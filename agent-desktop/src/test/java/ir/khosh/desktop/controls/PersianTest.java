package ir.khosh.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersianTest {

    @Test
    void numbers_are_grouped_and_persian() {
        assertThat(Persian.number(48_250_000)).isEqualTo("۴۸٬۲۵۰٬۰۰۰");
        assertThat(Persian.toman(12_000_000)).isEqualTo("۱٬۲۰۰٬۰۰۰ تومان");
    }

    @Test
    void phones_stay_whole_and_left_to_right() {
        assertThat(Persian.phone("09123456789")).isEqualTo("\u2066۰۹۱۲ ۳۴۵ ۶۷۸۹\u2069");
        assertThat(Persian.phone("03155443322")).isEqualTo("\u2066۰۳۱ ۵۵۴۴ ۳۳۲۲\u2069");
        assertThat(Persian.phone(null)).isEmpty();
    }

    @Test
    void a_tracking_code_is_read_in_threes() {
        assertThat(Persian.trackingCode("384756129")).isEqualTo("\u2066۳۸۴ ۷۵۶ ۱۲۹\u2069");
    }

    @Test
    void elapsed_time_grows_hours_when_it_must() {
        assertThat(Persian.elapsed(Duration.ofSeconds(167))).contains("۰۲:۴۷");
        assertThat(Persian.elapsed(Duration.ofSeconds(3_725))).contains("۱:۰۲:۰۵");
        assertThat(Persian.elapsed(Duration.ofSeconds(-5))).contains("۰۰:۰۰");
    }

    @Test
    void hours_are_those_of_tehran() {
        assertThat(Persian.hour(Instant.parse("2026-11-22T08:30:00Z"))).contains("۱۲:۰۰");
    }

    @Test
    void each_word_of_breakable_text_is_a_run_of_its_own_and_isolated_text_is_left_whole() {
        assertThat(Persian.breakable("کد رهگیری")).isEqualTo("کد \u200eرهگیری");
        assertThat(Persian.breakable("خطای EA می‌دهد")).isEqualTo("خطای EA می‌دهد");
        assertThat(Persian.breakable("\u2066۰۹۱۲ ۳۴۵\u2069 است")).isEqualTo("\u2066۰۹۱۲ ۳۴۵\u2069 \u200eاست");
    }
}
