package ir.khosh.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Thresholds set by an administrator, on a server that is started again with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThresholdsIT {

    private static final String SETTINGS = "/api/admin/settings";
    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.fresh("thresholds", "khosh.dispatch.rounds=4");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Api admin() {
        return server.admin();
    }

    private JsonNode setting(String key) {
        for (JsonNode one : admin().get(SETTINGS).expect(200)) {
            if (one.path("key").asText().equals(key)) {
                return one;
            }
        }
        throw new AssertionError(key);
    }

    private Api.Answer keep(String key, String value) {
        return admin().put(SETTINGS + "/" + key, Api.object().put("value", value));
    }

    @Test
    void what_is_set_holds_from_the_next_start_before_the_file_and_can_be_taken_back() {
        assertThat(keep("khosh.warranty.months", "۴").expect(200).path("kept").asText())
                .isEqualTo("4");
        keep("khosh.password.min-length", "14").expecting(200);
        assertThat(setting("khosh.warranty.months").path("value").asText()).isEqualTo("3");
        assertThat(keep("khosh.warranty.months", "زیاد").expecting(422).code()).isEqualTo("out-of-bounds");
        assertThat(keep("khosh.http.port", "80").expecting(422).code()).isEqualTo("setting-not-kept-here");
        assertThat(keep("khosh.dispatch.rounds", "5").expecting(422).code()).isEqualTo("setting-given");
        assertThat(keep("khosh.no-such-key", "5").status()).isEqualTo(404);

        String file = admin().get(SETTINGS + "/export").text();
        assertThat(file).contains("khosh.warranty.months,مدت گارانتی,4");
        JsonNode again = admin().postText(SETTINGS + "/import?apply=true", file).expect(200);
        assertThat(again.path("errors")).isEmpty();
        assertThat(again.path("changed").asInt()).isZero();
        JsonNode report = admin().postText(
                        SETTINGS + "/import?apply=true",
                        "key,title,value\nkhosh.tasks.held-minutes,,۲۰\nkhosh.surveys.bad-up-to,,9\nkhosh.demo,,true\n")
                .expect(200);
        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("errors").toString())
                .contains("\"line\":3,\"column\":\"value\",\"code\":\"out-of-bounds\"")
                .contains("\"line\":4,\"column\":\"key\",\"code\":\"setting-not-kept-here\"");
        assertThat(admin().postText(SETTINGS + "/import?apply=true", "key,title,value\nkhosh.tasks.held-minutes,,۲۰\n")
                        .expect(200)
                        .path("changed")
                        .asInt())
                .isEqualTo(1);

        server.close();
        server.start();
        server.refreshAdmin();

        assertThat(setting("khosh.warranty.months").path("value").asText()).isEqualTo("4");
        assertThat(setting("khosh.warranty.months").path("source").asText()).isEqualTo("KEPT");
        assertThat(setting("khosh.tasks.held-minutes").path("value").asText()).isEqualTo("20");
        assertThat(setting("khosh.password.min-length").path("source").asText())
                .as("the file says 10 and stands behind")
                .isEqualTo("KEPT");
        assertThat(admin().put(
                                "/api/sessions/current/password",
                                Api.object()
                                        .put("oldPassword", RunningServer.PASSWORD)
                                        .put("newPassword", "shorter-0ne"))
                        .expecting(422)
                        .text())
                .contains("۱۴");

        admin().delete(SETTINGS + "/khosh.warranty.months").expecting(200);
        assertThat(setting("khosh.warranty.months").path("kept").isNull()).isTrue();
    }
}
