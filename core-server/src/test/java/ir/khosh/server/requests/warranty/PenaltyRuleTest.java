package ir.khosh.server.requests.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.khosh.server.requests.warranty.PenaltyRule.Mode;
import ir.khosh.values.Rial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltyRuleTest {

    private static final Rial ORIGINAL = new Rial(4_000_000);

    @ParameterizedTest
    @CsvSource({"COST_PLUS, 3210000", "FLAT_ORIGINAL, 280000", "FLAT_REWORK, 210000"})
    void aReworkOfThreeMillionAfterAJobOfFourCosts(Mode mode, long expected) {
        assertThat(new PenaltyRule(mode, 70)
                        .compute(ORIGINAL, new Rial(3_000_000), 2)
                        .amount())
                .isEqualTo(new Rial(expected));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "8, 9", "50, 54", "14, 15", "100, 107", "0, 0", "1000000007, 1070000007"})
    void theOverheadIsRoundedHalfUpToAWholeRial(long rework, long expected) {
        assertThat(new PenaltyRule(Mode.COST_PLUS, 70)
                        .compute(ORIGINAL, new Rial(rework), 0)
                        .amount()
                        .amount())
                .isEqualTo(expected);
    }

    @Test
    void theSheetShowsBaseModeRoundingAndContract() {
        assertThat(new PenaltyRule(Mode.COST_PLUS, 70)
                        .compute(ORIGINAL, new Rial(3_000_000), 2)
                        .sheet())
                .isEqualTo("""
                        شیوهٔ محاسبه: هزینهٔ خالص اجرای دوباره به‌اضافهٔ بالاسری
                        قرارداد: نسخهٔ ۲
                        مبنا (بدون مالیات): ۳٬۰۰۰٬۰۰۰ ریال
                        نرخ: ۷ درصد؛ برابر ۲۱۰٬۰۰۰ ریال
                        گرد کردن: نیم به بالا، به ریال کامل
                        جمع جریمه: ۳٬۲۱۰٬۰۰۰ ریال""");
        assertThat(new PenaltyRule(Mode.FLAT_ORIGINAL, 75)
                        .compute(ORIGINAL, Rial.ZERO, 0)
                        .sheet())
                .contains("شرایط عمومی", "۷٫۵ درصد", "۴٬۰۰۰٬۰۰۰");
    }

    @Test
    void aRateIsNoMoreThanTheWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PenaltyRule(Mode.COST_PLUS, 1001));
    }
}
