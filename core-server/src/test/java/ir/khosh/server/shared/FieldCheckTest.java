package ir.khosh.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldCheckTest {

    private final FieldCheck check = new FieldCheck();

    @Test
    void whatIsEmptyIsNothingUnlessItIsNeeded() {
        assertThat(check.line("name", "  ", 10)).isNull();
        assertThat(check.postcode("postcode", "")).isNull();
        assertThat(check.nationalId("nationalId", null)).isNull();
        assertThat(check.passed()).isTrue();
        check.neededLine("name", "  ", 2, 10);
        assertThat(check.refusals()).extracting(Refusal::code).containsExactly("required");
    }

    @Test
    void refusalsSayTheLimitInPersianDigits() {
        check.line("name", "ن".repeat(81), 80);
        assertThat(check.refusals())
                .first()
                .extracting(Refusal::persianMessage)
                .isEqualTo("این بخش حداکثر ۸۰ نویسه می‌پذیرد.");
    }

    @Test
    void aLineHasNoControlCharactersAndATextOnlyLineBreaks() {
        assertThat(check.line("name", "a\nb", 10)).isNull();
        assertThat(check.text("note", "a\u0000b", 10)).isNull();
        assertThat(check.text("note", "a\r\nb\rc", 10)).isEqualTo("a\nb\nc");
        assertThat(check.refusals())
                .extracting(Refusal::code)
                .containsExactly("forbidden-character", "forbidden-character");
    }

    @Test
    void numbersAreReadInAnySpelling() {
        assertThat(check.phone("phone", "+98 912 123 4567").value()).isEqualTo("09121234567");
        assertThat(check.postcode("postcode", "۸۷۱۳۶-۱۴۱۵۳")).isEqualTo("8713614153");
        assertThat(check.nationalId("nationalId", "۰۰۱۳۵۴۲۴۱۹")).isEqualTo("0013542419");
        assertThat(check.passed()).isTrue();
    }
}
