package ir.khosh.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.csv.ImportReport.LineError;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    @Test
    void what_was_exported_is_read_back_as_it_was() {
        String text = new CsvText("code", "name")
                .line("=1+1", "دو، \"نقل\"")
                .line("-5", "خط\nدوم")
                .line("+98", null)
                .toString();

        CsvSheet sheet = CsvSheet.read(text, "code", "name");

        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.rows()).extracting(row -> row.cell("code")).containsExactly("=1+1", "-5", "+98");
        assertThat(sheet.rows()).extracting(row -> row.cell("name")).containsExactly("دو، \"نقل\"", "خط\nدوم", "");
    }

    @Test
    void a_spreadsheet_never_sees_a_formula() {
        String text = new CsvText("name")
                .line("=HYPERLINK(\"x\")")
                .line("@SUM(A1)")
                .line("ok")
                .toString();

        assertThat(text).startsWith("\ufeffname\r\n").contains("'=HYPERLINK").contains("'@SUM");
    }

    @Test
    void errors_carry_the_line_that_an_editor_shows() {
        CsvSheet sheet = CsvSheet.read("name,code\n\"دو\nسطر\",1\n\nتنها\n", "code", "name");

        assertThat(sheet.rows()).extracting(CsvSheet.Row::line).containsExactly(2);
        assertThat(sheet.errors()).extracting(LineError::line).containsExactly(5);
        assertThat(sheet.errors()).extracting(LineError::code).containsExactly("cells-mismatch");
    }

    @Test
    void semicolons_persian_digits_and_columns_in_another_order_are_taken() {
        CsvSheet sheet = CsvSheet.read("Name;Code\nالف;۰۱۲\n", "code", "name");

        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.rows().get(0).digits("code")).isEqualTo("012");
    }

    @Test
    void a_missing_and_an_unknown_column_are_named() {
        CsvSheet sheet = CsvSheet.read("code,price\n1,2\n", "code", "name");

        assertThat(sheet.errors())
                .extracting(LineError::column, LineError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "column-missing"),
                        org.assertj.core.groups.Tuple.tuple("price", "column-unknown"));
    }

    @Test
    void an_unclosed_quote_is_an_error_and_not_an_exception() {
        assertThat(CsvSheet.read("code\n\"1\n", "code").errors()).hasSize(1);
        assertThat(CsvSheet.read("", "code").errors())
                .extracting(LineError::code)
                .containsExactly("csv-empty");
    }

    @Test
    void several_values_share_a_cell() {
        assertThat(CsvText.split(" a | b؛c||")).isEqualTo(List.of("a", "b", "c"));
        assertThat(CsvText.joined(List.of(1, 2))).isEqualTo("1|2");
    }
}
