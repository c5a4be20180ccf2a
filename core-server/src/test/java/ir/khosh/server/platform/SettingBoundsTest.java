package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.server.shared.ReferenceTable;
import org.junit.jupiter.api.Test;

class SettingBoundsTest {

    @Test
    void a_number_is_read_in_any_digits_within_both_ends() {
        SettingBounds bounds = SettingBounds.parse("1..1440");
        assertThat(bounds.read(" ۳۰ ")).contains("30");
        assertThat(bounds.read("۱٬۴۴۰")).contains("1440");
        assertThat(bounds.read("0")).isEmpty();
        assertThat(bounds.read("1441")).isEmpty();
        assertThat(bounds.read("-5")).isEmpty();
        assertThat(bounds.read("نیم")).isEmpty();
        assertThat(bounds.read(null)).isEmpty();
        assertThat(bounds.said()).isEqualTo("عددی از ۱ تا ۱۴۴۰");
    }

    @Test
    void weights_are_as_many_as_needed_and_together_a_hundred() {
        SettingBounds bounds = SettingBounds.parse("hundred:5");
        assertThat(bounds.read("۴۰؛ ۲۰؛ ۲۰؛ ۱۰؛ ۱۰")).contains("40;20;20;10;10");
        assertThat(bounds.read("40;20;20;10;11")).isEmpty();
        assertThat(bounds.read("50;50")).isEmpty();
        assertThat(bounds.read("40;20;20;20;")).isEmpty();
    }

    @Test
    void shares_are_any_whole_numbers_but_not_all_nothing() {
        SettingBounds bounds = SettingBounds.parse("shares:4");
        assertThat(bounds.read("1;0;0;7")).contains("1;0;0;7");
        assertThat(bounds.read("0;0;0;0")).isEmpty();
    }

    @Test
    void words_are_those_of_the_list_and_yes_is_said_in_persian_too() {
        assertThat(SettingBounds.parse("COST_PLUS|FLAT_REWORK").read("COST_PLUS"))
                .contains("COST_PLUS");
        assertThat(SettingBounds.parse("COST_PLUS|FLAT_REWORK").read("NONE")).isEmpty();
        assertThat(SettingBounds.parse("yes-no").read("خیر")).contains("false");
        assertThat(SettingBounds.parse("yes-no").read("شاید")).isEmpty();
    }

    @Test
    void at_least_one_day_of_the_week_is_worked() {
        SettingBounds bounds = SettingBounds.parse("weekdays");
        assertThat(bounds.read("THURSDAY; FRIDAY")).contains("THURSDAY;FRIDAY");
        assertThat(bounds.read("JOMEH")).isEmpty();
        assertThat(bounds.read("MONDAY;TUESDAY;WEDNESDAY;THURSDAY;FRIDAY;SATURDAY;SUNDAY"))
                .isEmpty();
    }

    @Test
    void every_threshold_of_the_list_accepts_its_own_default_and_no_secret_is_one() {
        var rows = ReferenceTable.load("settings.csv", "key", "title", "unit", "default", "bounds");
        assertThat(rows).extracting(row -> row.cell("key")).doesNotHaveDuplicates();
        rows.stream().filter(row -> !row.cell("bounds").isEmpty()).forEach(row -> {
            SettingBounds bounds = SettingBounds.parse(row.cell("bounds"));
            assertThat(row.cell("key")).doesNotMatch(".*\\.(key|secret|password|token)");
            if (!row.cell("default").isEmpty()) {
                assertThat(bounds.read(row.cell("default"))).as(row.cell("key")).contains(row.cell("default"));
            }
        });
        assertThatThrownBy(() -> SettingBounds.parse("whatever")).hasMessageContaining("whatever");
    }
}
