package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.values.PhoneNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTemplatesTest {

    private static final PhoneNumber TO = new PhoneNumber("09121234567");

    private final NoticeTemplates templates = new NoticeTemplates(new ObjectMapper());

    @Test
    void the_confirmation_names_the_service_and_the_tracking_code() {
        assertThat(templates.text(
                        notice(Map.of("service", "تعمیر آبگرمکن", "code", "۱۲۳۴۵۶۷۸۹", "link", "https://x/t/1"))))
                .contains("«تعمیر آبگرمکن»")
                .contains("کد رهگیری: ۱۲۳۴۵۶۷۸۹");
    }

    @Test
    void a_missing_value_is_a_mistake_of_the_sender() {
        assertThatThrownBy(() -> templates.text(notice(Map.of("service", "x")))).hasMessageContaining("code");
    }

    @Test
    void a_value_cannot_bring_line_breaks_or_places_of_its_own() {
        assertThat(templates.text(notice(Map.of("service", "a\r\nb {code} $1", "code", "۱", "link", "x"))))
                .contains("«a b {code} $1»");
    }

    private static Notice notice(Map<String, String> values) {
        return new Notice("request-registered", TO, values, "123", 1);
    }
}
