package ir.khosh.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackingCodeTest {

    @Test
    void everyWrongDigitIsNoticed() {
        String code = TrackingCode.of(12_345_678).value();
        for (int i = 0; i < code.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != code.charAt(i)) {
                    String wrong = code.substring(0, i) + digit + code.substring(i + 1);
                    assertThat(TrackingCode.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void itIsReadInPersianDigitsWithSpaces() {
        TrackingCode code = TrackingCode.of(98_765_432);
        assertThat(TrackingCode.parse(
                        " " + PersianText.persianDigits(code.value().substring(0, 3)) + " "
                                + code.value().substring(3)))
                .contains(code);
    }
}
