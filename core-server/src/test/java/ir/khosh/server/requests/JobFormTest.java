package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobFormTest {

    private final JobForm form = new JobForm();

    @Test
    void lines_that_were_left_empty_are_no_lines() {
        assertThat(form.pricedLines()).isNull();
        form.getLines().get(0).setRial("۱٬۵۰۰٬۰۰۰");
        assertThat(form.pricedLines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("دستمزد");
            assertThat(line.unitRial()).isEqualTo(1_500_000);
        });
    }

    @Test
    void a_part_without_its_price_is_a_line_that_the_rules_refuse_and_not_one_passed_over() {
        form.getLines().get(2).setTitle("برد");
        assertThat(form.pricedLines()).singleElement().satisfies(line -> assertThat(line.unitRial())
                .isNegative());
    }

    @Test
    void what_is_wrong_with_a_line_stands_at_the_line_where_it_was_typed() {
        form.getLines().get(0).setRial("100");
        form.getLines().get(3).setTitle("برد");
        assertThat(form.fieldOf(3, "unitRial")).isEqualTo("lines.1.unitRial");
        assertThat(form.fieldOf(2, "unitRial")).isEqualTo("none");
    }

    @Test
    void the_cause_of_the_diagnosis_is_proposed_and_what_was_chosen_stays() {
        form.proposeCause("sensor");
        form.proposeCause("fan");
        assertThat(form.getCauseCode()).isEqualTo("sensor");
    }
}
