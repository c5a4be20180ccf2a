package ir.khosh.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenHourTest {

    @ParameterizedTest
    @ValueSource(strings = {"17:30", "1730", "۱۷:۳۰", "۱۷۳۰", "17.30", " 17:30 "})
    void an_hour_is_understood_however_it_is_written(String text) {
        assertThat(SpokenHour.parse(text)).contains(LocalTime.of(17, 30));
    }

    @Test
    void a_bare_hour_is_a_whole_one() {
        assertThat(SpokenHour.parse("۹")).contains(LocalTime.of(9, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "17:60", "evening", "1:2:3"})
    void what_is_no_hour_is_nothing(String text) {
        assertThat(SpokenHour.parse(text)).isEmpty();
    }
}
