package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.requests.PricedLine;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCheckTest {

    private final FieldCheck check = new FieldCheck();

    @Test
    void goodLinesAreTakenWithTheirTitlesStripped() {
        List<PricedLine> lines = List.of(
                new PricedLine("SERVICE", " اجرت ", 1, 900_000), new PricedLine("DISCOUNT", "تخفیف", 1, -100_000));
        assertThat(LineCheck.check(check, lines)).extracting(PricedLine::title).containsExactly("اجرت", "تخفیف");
        assertThat(check.passed()).isTrue();
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsField() {
        LineCheck.check(
                check,
                List.of(
                        new PricedLine("GIFT", "هدیه", 1, 1),
                        new PricedLine("PART", "", 0, -5),
                        new PricedLine("DISCOUNT", "تخفیف", 1, 5)));
        assertThat(check.refusals())
                .extracting(Refusal::field)
                .containsExactly(
                        "lines.0.kind", "lines.1.title", "lines.1.quantity", "lines.1.unitRial", "lines.2.unitRial");
    }

    @Test
    void aDiscountIsNeverMoreThanTheRest() {
        LineCheck.check(
                check,
                List.of(new PricedLine("SERVICE", "اجرت", 1, 100), new PricedLine("DISCOUNT", "تخفیف", 1, -101)));
        assertThat(check.refusals()).extracting(Refusal::code).containsExactly("discount-too-high");
    }

    @Test
    void noLinesAndTooManyAreRefused() {
        LineCheck.check(check, null);
        LineCheck.check(check, Collections.nCopies(51, new PricedLine("PART", "پیچ", 1, 1)));
        assertThat(check.refusals()).extracting(Refusal::code).containsExactly("required", "too-many");
    }
}
