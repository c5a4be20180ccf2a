package ir.khosh.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"8713614153", "۸۷۱۳۶۱۴۱۵۳", "87136-14153", "87136 14153"})
    void anySpellingOfTenDigitsIsRead(String text) {
        assertThat(Postcode.parse(text)).map(Postcode::value).contains("8713614153");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "871361415", "0713614153", "87136141534", "87136x4153"})
    void anythingElseIsNoPostcode(String text) {
        assertThat(Postcode.parse(text)).isEmpty();
    }
}
