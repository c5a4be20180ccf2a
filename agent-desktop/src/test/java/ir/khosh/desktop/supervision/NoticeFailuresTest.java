package ir.khosh.desktop.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeFailuresTest {

    @Test
    void what_a_supervisor_can_mend_is_named_and_keeps_the_code_to_call_the_provider_with() {
        assertThat(NoticeFailures.told("http-418")).contains("اعتبار").contains("http-418");
        assertThat(NoticeFailures.told("gateway-unreachable")).isEqualTo("درگاه پیامک در دسترس نبود.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-503", "code-8", "something-new"})
    void a_code_that_nobody_named_is_shown_beside_persian_words(String code) {
        assertThat(NoticeFailures.told(code)).matches("[\\p{IsArabic}].*").contains(code);
    }

    @Test
    void nothing_is_said_to_have_failed_when_nothing_did() {
        assertThat(NoticeFailures.told(null)).isEqualTo("خطایی نبوده است.");
    }
}
