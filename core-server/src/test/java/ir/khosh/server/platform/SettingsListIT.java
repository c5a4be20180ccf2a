package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.Test;

class SettingsListIT {

    private final RunningServer server = RunningServer.shared();

    private JsonNode setting(String key) {
        for (JsonNode one : server.admin().get("/api/admin/settings").expect(200)) {
            if (one.path("key").asText().equals(key)) {
                return one;
            }
        }
        throw new AssertionError(key + " is not listed");
    }

    @Test
    void a_threshold_is_told_with_meaning_unit_default_and_source() {
        JsonNode loyal = setting("khosh.applicants.loyal-jobs");

        assertThat(loyal.path("title").asText()).contains("مشتری وفادار");
        assertThat(loyal.path("value").asText()).isEqualTo("5");
        assertThat(loyal.path("byDefault").asText()).isEqualTo("5");
        assertThat(loyal.path("source").asText()).isEqualTo("DEFAULT");
    }

    @Test
    void every_key_that_a_part_asks_for_is_there_and_no_secret_is_told() {
        assertThat(setting("khosh.sms.unicode-segments").path("value").asText()).isEqualTo("70;64;67");
        for (JsonNode one : server.admin().get("/api/admin/settings").expect(200)) {
            if (one.path("key").asText().matches(".*\\.(key|secret|password|token)")) {
                assertThat(one.path("value").asText("")).isIn("", "•••", "null");
                assertThat(one.path("byDefault").isNull()).isTrue();
            }
        }
    }

    @Test
    void only_administrators_read_settings() {
        Api supervisor = server.as("settings-reader", "SUPERVISOR", null);
        assertThat(supervisor.get("/api/admin/settings").status()).isEqualTo(403);
    }
}
