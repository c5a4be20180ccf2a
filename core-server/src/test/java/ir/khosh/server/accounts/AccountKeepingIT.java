package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.Test;

class AccountKeepingIT {

    private final RunningServer server = RunningServer.shared();
    private final Api admin = server.admin();

    private JsonNode added(String username, String role, String extension) {
        return admin.post(
                        "/api/users", wish("کاربر " + username, role, extension).put("username", username))
                .expect(201);
    }

    private static ObjectNode wish(String name, String role, String extension) {
        return Api.object()
                .put("displayName", name)
                .put("role", role)
                .put("extension", extension)
                .put("active", true);
    }

    private JsonNode listed(String username) {
        for (JsonNode user : admin.get("/api/users").expect(200)) {
            if (user.path("username").asText().equals(username)) {
                return user;
            }
        }
        throw new AssertionError(username + " is not listed");
    }

    @Test
    void a_one_time_password_is_told_once_and_opens_nothing_but_its_own_change() {
        JsonNode user = added("kept-newcomer", "SUPERVISOR", null);
        String password = user.path("oneTimePassword").asText();
        assertThat(password).hasSizeGreaterThan(12);
        assertThat(listed("kept-newcomer").has("oneTimePassword")).isFalse();

        Api newcomer = Api.signIn(server.url(), "kept-newcomer", password);
        assertThat(newcomer.get("/api/regions?text=x").code()).isEqualTo("password-change-required");
        newcomer.put(
                        "/api/sessions/current/password",
                        Api.object().put("oldPassword", password).put("newPassword", "another-good-one"))
                .expecting(204);
        Api.signIn(server.url(), "kept-newcomer", "another-good-one")
                .get("/api/regions?text=x")
                .expecting(200);
    }

    @Test
    void who_leaves_is_signed_out_and_gives_the_extension_back() {
        long id = added("leaving", "OPERATOR", "7701").path("id").asLong();
        String password = admin.post("/api/users/" + id + "/password-reset", null)
                .expect(200)
                .path("oneTimePassword")
                .asText();
        Api leaving = Api.signIn(server.url(), "leaving", password);
        leaving.get("/api/sessions/current").expecting(200);

        JsonNode left = admin.put(
                        "/api/users/" + id, wish("رفته", "OPERATOR", "7701").put("active", false))
                .expect(200);

        assertThat(left.path("active").asBoolean()).isFalse();
        assertThat(left.path("extension").isNull()).isTrue();
        await().untilAsserted(() ->
                assertThat(leaving.get("/api/sessions/current").status()).isEqualTo(401));
        assertThat(Api.nobody(server.url())
                        .post(
                                "/api/sessions",
                                Api.object().put("username", "leaving").put("password", password))
                        .code())
                .isEqualTo("sign-in-refused");
        added("successor", "OPERATOR", "7701");
    }

    @Test
    void an_extension_belongs_to_one_person() {
        added("first-seat", "OPERATOR", "7702");
        long id = added("second-seat", "OPERATOR", "7703").path("id").asLong();

        Api.Answer refused = admin.put("/api/users/" + id, wish("دومی", "OPERATOR", "7702"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("fields").path(0).path("field").asText()).isEqualTo("extension");
        assertThat(listed("second-seat").path("extension").asText()).isEqualTo("7703");
    }

    @Test
    void the_last_active_admin_stays_admin() {
        long id = listed("admin").path("id").asLong();

        Api.Answer refused = admin.put("/api/users/" + id, wish("مدیر", "SUPERVISOR", null));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("last-admin");
        assertThat(listed("admin").path("role").asText()).isEqualTo("ADMIN");
    }

    @Test
    void a_file_is_looked_at_first_then_applied_then_changes_nothing() {
        String csv =
                "username,display_name,role,extension\nfile-one,نفر یکم,operator,۷۷۱۰\nfile-two,نفر دوم,SUPERVISOR,\n";

        JsonNode dry = admin.postText("/api/users/import", csv).expect(200);
        assertThat(dry.path("applied").asBoolean()).isFalse();
        assertThat(dry.path("added").asInt()).isEqualTo(2);
        assertThat(admin.get("/api/users/export").text()).doesNotContain("file-one");

        admin.postText("/api/users/import?apply=true", csv).expect(200);
        assertThat(listed("file-one").path("extension").asText()).isEqualTo("7710");
        JsonNode again = admin.postText("/api/users/import?apply=true", csv).expect(200);
        assertThat(again.path("added").asInt() + again.path("changed").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void one_bad_line_keeps_the_whole_file_out_and_is_named_by_its_number() {
        String csv = "username,display_name,role,extension\nfile-three,نفر سوم,OPERATOR,7711\nBad Name,,chief,7711\n";

        JsonNode report = admin.postText("/api/users/import?apply=true", csv).expect(200);

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("errors").findValuesAsText("line")).containsOnly("3");
        assertThat(report.path("errors").findValuesAsText("code"))
                .contains("username-malformed", "display-name-malformed", "role-missing", "extension-taken");
        assertThat(admin.get("/api/users/export").text()).doesNotContain("file-three");
    }
}
