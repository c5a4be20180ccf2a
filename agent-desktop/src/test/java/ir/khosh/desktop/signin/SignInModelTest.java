package ir.khosh.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.Rest;
import ir.khosh.desktop.server.SessionsClient;
import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.session.Role;
import ir.khosh.wire.session.SignedIn;
import ir.khosh.wire.session.UserView;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInModelTest {

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer();
    private final List<SignedIn> done = new CopyOnWriteArrayList<>();
    private final SignInModel model = new SignInModel(new SessionsClient(Rest.at(server.address(), screen)), done::add);

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private void enter(String username, String password) {
        screen.run(() -> {
            model.username().set(username);
            model.password().set(password);
            model.signIn();
        });
    }

    @Test
    void empty_fields_are_named_and_nothing_is_sent() {
        enter(" ", "");

        assertThat(model.usernameError().get()).isNotEmpty();
        assertThat(model.passwordError().get()).isNotEmpty();
        assertThat(server.asked("POST /api/sessions")).isEmpty();
    }

    @Test
    void a_good_password_opens_the_desk_and_is_forgotten() {
        server.on("POST /api/sessions", Samples.session());
        enter("narges", "secret-word");

        await().until(() -> done.size() == 1);
        assertThat(model.password().get()).isEmpty();
    }

    @Test
    void a_refusal_is_said_in_the_words_of_the_server() {
        Problem problem = new Problem(
                "urn:khosh:problem:sign-in-refused",
                "نام کاربری یا گذرواژه درست نیست.",
                401,
                "sign-in-refused",
                null,
                List.of(),
                null);
        server.on("POST /api/sessions", request -> new Told(401, problem));
        enter("narges", "wrong");

        await().until(() -> screen.ask(() -> !model.message().get().isEmpty()));
        assertThat(model.message().get()).isEqualTo("نام کاربری یا گذرواژه درست نیست.");
        assertThat(done).isEmpty();
    }

    @Test
    void an_absent_server_is_said_so() {
        server.close();
        enter("narges", "secret-word");

        await().until(() -> screen.ask(() -> !model.message().get().isEmpty()));
        assertThat(model.message().get()).contains("در دسترس نیست");
    }

    @Test
    void a_first_password_must_be_changed_before_the_desk_opens() {
        SignedIn first = new SignedIn(
                "t", new UserView(1, "narges", "نرگس", Role.OPERATOR, "1001", true), Samples.NOW, Samples.NOW);
        server.on("POST /api/sessions", first).on("PUT /api/sessions/current/password", request -> new Told(204, null));
        enter("narges", "one-time");
        await().until(() -> screen.ask(() -> model.mustChange().get()));
        assertThat(done).isEmpty();

        screen.run(() -> {
            model.newPassword().set("short");
            model.repeated().set("short");
            model.changePassword();
        });
        assertThat(model.newPasswordError().get()).isNotEmpty();
        screen.run(() -> {
            model.newPassword().set("a-long-new-password");
            model.repeated().set("a-long-new-password");
            model.changePassword();
        });

        await().until(() -> done.size() == 1);
        assertThat(server.asked("PUT /api/sessions/current/password").get(0).headers())
                .containsEntry("authorization", "Bearer t");
    }
}
