package ir.khosh.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09121234567",
                "+989121234567",
                "00989121234567",
                "989121234567",
                "9121234567",
                "۰۹۱۲۱۲۳۴۵۶۷",
                "٠٩١٢١٢٣٤٥٦٧",
                "0912 123 45 67",
                "(0912) 123-4567",
                "+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷"
            })
    void everySpellingOfAMobileIsOneNumber(String spelling) {
        assertThat(PhoneNumber.parse(spelling)).contains(new PhoneNumber("09121234567"));
    }

    @Test
    void aLandlineTellsItsAreaCode() {
        assertThat(PhoneNumber.parse("+98 31 3221 0000").flatMap(PhoneNumber::areaCode))
                .contains("031");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "193", "1633", "anonymous", "0912abc4567", "0912123", "-1", "+", "0912\r\nAction: Originate"
            })
    void whatIsNoSubscriberIsRefused(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void nullAndOverlongTextAreRefused() {
        assertThat(PhoneNumber.parse(null)).isEmpty();
        assertThat(PhoneNumber.parse("9".repeat(10_000))).isEmpty();
    }

    @Test
    void foreignNumbersKeepTheirCountry() {
        assertThat(PhoneNumber.parse("0049 30 901820")).contains(new PhoneNumber("+4930901820"));
    }

    @Test
    void printingItHidesTheMiddle() {
        assertThat(new PhoneNumber("09121234567")).hasToString("0912***4567");
    }
}
