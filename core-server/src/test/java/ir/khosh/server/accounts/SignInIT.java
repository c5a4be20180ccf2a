package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.server.running.Api;
import ir.khosh.server.running.PushClient;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.Test;

class SignInIT {

    private final RunningServer server = RunningServer.shared();

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer_and_then_must_wait() {
        server.as("forgetful", "SUPERVISOR", null);
        Api nobody = Api.nobody(server.url());
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(nobody, "forgetful", "wrong-password").code()).isEqualTo("sign-in-refused");
        }
        assertThat(signIn(nobody, "forgetful", RunningServer.PASSWORD).code()).isEqualTo("too-many-attempts");
        assertThat(signIn(nobody, "nobody-of-that-name", "wrong-password").code())
                .isEqualTo("sign-in-refused");
        await().until(() -> signIn(nobody, "forgetful", RunningServer.PASSWORD).status() == 201);
    }

    @Test
    void signing_out_ends_the_token_and_the_open_desktop() {
        Api user = server.as("leaver", "SUPERVISOR", null);
        try (PushClient desktop = PushClient.open(user)) {
            desktop.await("welcome");
            user.delete("/api/sessions/current").expect(204);
            assertThat(desktop.await("session-over").message().path("reason").asText())
                    .isEqualTo("SIGNED_OUT");
            await().until(desktop::isClosed);
        }
        assertThat(user.get("/api/sessions/current").status()).isEqualTo(401);
    }

    @Test
    void a_first_password_must_be_changed_before_anything_else() {
        server.admin()
                .post(
                        "/api/users",
                        Api.object()
                                .put("username", "newcomer")
                                .put("displayName", "تازه‌وارد")
                                .put("role", "SUPERVISOR")
                                .put("password", "a-first-password")
                                .put("mustChange", true))
                .expect(201);
        Api newcomer = Api.signIn(server.url(), "newcomer", "a-first-password");
        assertThat(newcomer.get("/api/dispositions").code()).isEqualTo("password-change-required");
        newcomer.put(
                        "/api/sessions/current/password",
                        Api.object().put("oldPassword", "a-first-password").put("newPassword", RunningServer.PASSWORD))
                .expect(204);
        newcomer.get("/api/dispositions").expect(200);
    }

    private static Api.Answer signIn(Api api, String username, String password) {
        return api.post("/api/sessions", Api.object().put("username", username).put("password", password));
    }
}
