package ir.khosh.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"0013542419", "۰۰۱۳۵۴۲۴۱۹", "001-354241-9", " 0013542419 "})
    void anySpellingOfAValidIdIsRead(String text) {
        assertThat(NationalId.parse(text)).map(NationalId::value).contains("0013542419");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0013542418", "1111111111", "001354241", "00135424199", "abcdefghij"})
    void whatFailsItsCheckIsNoNationalId(String text) {
        assertThat(NationalId.parse(text)).isEmpty();
    }

    @Test
    void anIdIsNotPrintedWhole() {
        assertThat(new NationalId("0013542419")).hasToString("001*****19");
    }
}
