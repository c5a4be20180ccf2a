package ir.khosh.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.values.JalaliDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpokenDayTest {

    private static final LocalDate TODAY = new JalaliDate(1405, 9, 20).toLocalDate();

    private static JalaliDate spoken(String text) {
        return SpokenDay.parse(text, TODAY).map(JalaliDate::of).orElse(null);
    }

    @Test
    void days_near_today_have_names() {
        assertThat(spoken("امروز")).isEqualTo(new JalaliDate(1405, 9, 20));
        assertThat(spoken("فردا")).isEqualTo(new JalaliDate(1405, 9, 21));
        assertThat(spoken("پس‌فردا")).isEqualTo(new JalaliDate(1405, 9, 22));
    }

    @Test
    void digits_of_any_keyboard_make_a_date() {
        assertThat(spoken("۱۴۰۵/۱۰/۰۲")).isEqualTo(new JalaliDate(1405, 10, 2));
        assertThat(spoken("10/2")).isEqualTo(new JalaliDate(1405, 10, 2));
    }

    @Test
    void a_bare_day_that_has_passed_means_next_month() {
        assertThat(spoken("25")).isEqualTo(new JalaliDate(1405, 9, 25));
        assertThat(spoken("5")).isEqualTo(new JalaliDate(1405, 10, 5));
    }

    @Test
    void what_is_no_day_is_nothing() {
        assertThat(spoken("12/31")).isNull();
        assertThat(spoken("هفتهٔ بعد")).isNull();
    }
}
