package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentTableTest {

    private final SegmentTable table = new SegmentTable("70;64;67", "160;146;153");

    @Test
    void a_persian_text_holds_seventy_then_sixty_four_then_sixty_seven_characters() {
        assertThat(table.count("س".repeat(70))).isEqualTo(1);
        assertThat(table.count("س".repeat(71))).isEqualTo(2);
        assertThat(table.count("س".repeat(134))).isEqualTo(2);
        assertThat(table.count("س".repeat(135))).isEqualTo(3);
        assertThat(table.count("س".repeat(201))).isEqualTo(3);
        assertThat(table.count("س".repeat(202))).isEqualTo(4);
    }

    @Test
    void one_persian_letter_makes_the_whole_text_a_persian_one() {
        assertThat(table.count("a".repeat(160))).isEqualTo(1);
        assertThat(table.count("a".repeat(159) + "ی")).isEqualTo(3);
    }

    @Test
    void a_bracket_costs_two_places_in_a_latin_text() {
        assertThat(table.count("a".repeat(159) + "[")).isEqualTo(2);
    }

    @Test
    void an_emoji_costs_two_places() {
        assertThat(table.count("س".repeat(69) + "😀")).isEqualTo(2);
    }

    @Test
    void an_empty_text_is_still_one_part() {
        assertThat(table.count("")).isEqualTo(1);
    }
}
