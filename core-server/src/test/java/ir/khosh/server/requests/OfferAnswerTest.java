package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"1 4821", "۱ ۴۸۲۱", "١٤٨٢١", "14821", "4821 1", "پذیرش: ۱ ۴۸۲۱", " 1-4821. "})
    void aContractorSaysYesInManyWays(String text) {
        assertThat(OfferAnswer.parse(text)).contains(new OfferAnswer(true, "4821"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "۲", " ٢. "})
    void aDigitAloneHasNoCode(String text) {
        assertThat(OfferAnswer.parse(text)).contains(new OfferAnswer(false, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "سلام", "تا ۲ ساعت دیگر خبر می‌دهم", "12", "1 48213", "3 4821", "09121234567"})
    void whatIsNoAnswerIsLeftToOthers(String text) {
        assertThat(OfferAnswer.parse(text)).isEmpty();
    }

    @Test
    void aLongTextIsNoAnswer() {
        assertThat(OfferAnswer.parse("1 4821" + " ".repeat(10) + "x".repeat(60)))
                .isEmpty();
        assertThat(OfferAnswer.parse(null)).isEmpty();
    }
}
