package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateEditingIT {

    private static final String PATH = "/api/notice-templates/visit-missed";

    private final Api admin = RunningServer.shared().admin();

    @AfterEach
    void backToDefault() {
        admin.delete(PATH);
    }

    private static Object wording(String text) {
        return Api.object().put("text", text);
    }

    @Test
    void a_text_is_looked_at_with_samples_and_its_size_before_it_is_taken() {
        JsonNode preview =
                admin.post(PATH + "/preview", wording("خوش\nکسی نبود: {code}")).expect(200);

        assertThat(preview.path("text").asText()).startsWith("خوش\nکسی نبود: ").doesNotContain("{");
        assertThat(preview.path("segments").asInt()).isEqualTo(1);
        assertThat(preview.path("unused")).isNotEmpty();
        JsonNode longer = admin.post(PATH + "/preview", wording("خوش ".repeat(20) + "{code}"))
                .expect(200);
        assertThat(longer.path("segments").asInt()).isEqualTo(2);
    }

    @Test
    void a_worded_text_is_in_force_until_it_goes_back_to_the_default() {
        JsonNode worded =
                admin.put(PATH, wording("خوش\nکسی در خانه نبود: {code}")).expect(200);
        assertThat(worded.path("text").asText()).contains("کسی در خانه نبود");
        assertThat(worded.path("changedBy").asText()).isEqualTo("admin");
        assertThat(admin.get("/api/notice-templates/export").text()).contains("کسی در خانه نبود");

        JsonNode back = admin.delete(PATH).json();
        assertThat(back.path("text")).isEqualTo(back.path("byDefault"));
        assertThat(back.path("changedAt").isNull()).isTrue();
    }

    @Test
    void an_unknown_place_is_refused_at_the_field_and_by_line() {
        Api.Answer refused = admin.put(PATH, wording("{nothing}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("fields").path(0).path("field").asText()).isEqualTo("text");

        JsonNode report = admin.postText(
                        "/api/notice-templates/import?apply=true",
                        "code,text\nvisit-missed,خوش {code}\nno-such,x\nrequest-cancelled,{nothing}\n")
                .expect(200);
        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("errors").findValuesAsText("line")).containsExactly("3", "4");
    }
}
