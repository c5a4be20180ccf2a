package ir.khosh.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTextTest {

    private static String written(String... cells) {
        return new String(new SheetText().row(Arrays.asList(cells)).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_spreadsheet_knows_the_encoding_and_the_cells() {
        assertThat(written("پیمانکار", "مبلغ, ریال", "گفت «نه»\nو رفت", "یک \"دو\""))
                .isEqualTo("\ufeffپیمانکار,\"مبلغ, ریال\",\"گفت «نه»\nو رفت\",\"یک \"\"دو\"\"\"\r\n");
    }

    @Test
    void no_cell_is_taken_for_a_formula() {
        assertThat(written("=1+1", "-۵", "۵")).isEqualTo("\ufeff'=1+1,'-۵,۵\r\n");
    }

    @Test
    void marks_of_the_screen_and_missing_texts_leave_nothing_behind() {
        assertThat(written("\u2066ABC\u2069", null)).isEqualTo("\ufeffABC,\r\n");
        assertThat(new SheetText().row(List.of()).bytes()).isNotEmpty();
    }
}
