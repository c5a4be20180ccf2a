package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.Test;

class BadInputIT {

    private final RunningServer server = RunningServer.shared();

    @Test
    void broken_json_is_said_to_be_malformed() {
        Api.Answer answer = server.admin().postText("/api/users", "{\"username\":");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-json");
    }

    @Test
    void an_empty_body_is_a_bad_request() {
        assertThat(server.admin().postText("/api/users", "").status()).isEqualTo(400);
    }

    @Test
    void a_value_of_the_wrong_kind_is_named_by_its_field() {
        Api.Answer answer = server.admin().postText("/api/users", "{\"username\":{\"a\":1}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("fields").path(0).path("field").asText()).isEqualTo("username");
    }

    @Test
    void a_field_of_ten_thousand_characters_is_refused_at_the_field() {
        Api.Answer answer = server.admin()
                .post(
                        "/api/users",
                        Api.object()
                                .put("username", "long-name")
                                .put("displayName", "م".repeat(10_000))
                                .put("role", "ADMIN")
                                .put("password", RunningServer.PASSWORD));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("fields").path(0).path("field").asText()).isEqualTo("displayName");
    }

    @Test
    void a_body_beyond_the_limit_is_not_read() {
        Api.Answer answer = server.admin().postText("/api/users", "{\"username\":\"" + "x".repeat(300_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void an_unknown_path_and_a_wrong_method_answer_as_problems() {
        assertThat(server.admin().get("/api/nothing").code()).isEqualTo("path-not-found");
        assertThat(server.admin().delete("/api/users").code()).isEqualTo("method-not-allowed");
    }

    @Test
    void every_answer_is_a_problem_in_persian_with_a_stable_code() {
        Api.Answer answer = Api.nobody(server.url()).get("/api/users");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:khosh:problem:not-signed-in");
        assertThat(answer.json().path("title").asText()).isEqualTo("لطفاً وارد سامانه شوید.");
    }
}
