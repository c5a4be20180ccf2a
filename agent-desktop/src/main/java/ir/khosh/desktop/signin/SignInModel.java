package ir.khosh.desktop.signin;

import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.SessionsClient;
import ir.khosh.wire.session.SignedIn;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Who signs in, and, when the server asks for it, their new password. */
public final class SignInModel {

    private static final int SHORTEST_PASSWORD = 10;

    private final SessionsClient sessions;
    private final Consumer<SignedIn> done;
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty newPassword = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final StringProperty usernameError = new SimpleStringProperty("");
    private final StringProperty passwordError = new SimpleStringProperty("");
    private final StringProperty newPasswordError = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty mustChange = new SimpleBooleanProperty(false);
    private SignedIn pending;

    /** @param done takes the open session, once its password is good */
    public SignInModel(SessionsClient sessions, Consumer<SignedIn> done) {
        this.sessions = sessions;
        this.done = done;
    }

    public void signIn() {
        usernameError.set(username.get().isBlank() ? "نام کاربری را بنویسید." : "");
        passwordError.set(password.get().isEmpty() ? "گذرواژه را بنویسید." : "");
        message.set("");
        if (busy.get() || !usernameError.get().isEmpty() || !passwordError.get().isEmpty()) {
            return;
        }
        busy.set(true);
        sessions.signIn(username.get().strip(), password.get()).then(reply -> {
            busy.set(false);
            reply.onValue(this::signedIn).onFailure(this::refused);
        });
    }

    private void signedIn(SignedIn session) {
        if (session.user().mustChangePassword()) {
            pending = session;
            mustChange.set(true);
        } else {
            finish(session);
        }
    }

    private void refused(Failure failure) {
        usernameError.set(failure.messageFor("username").orElse(""));
        passwordError.set(failure.messageFor("password").orElse(""));
        if (failure.kind() == Failure.Kind.SIGNED_OUT && failure.problem() == null) {
            message.set("نام کاربری یا گذرواژه درست نیست.");
        } else if (usernameError.get().isEmpty() && passwordError.get().isEmpty()) {
            message.set(
                    failure.kind() == Failure.Kind.UNREACHABLE
                            ? "کارساز در دسترس نیست؛ لحظه‌ای دیگر دوباره تلاش کنید."
                            : failure.text());
        }
    }

    public void changePassword() {
        message.set("");
        newPasswordError.set(
                newPassword.get().length() < SHORTEST_PASSWORD
                        ? "گذرواژه دست‌کم ۱۰ نویسه باشد."
                        : !newPassword.get().equals(repeated.get()) ? "تکرار گذرواژه یکسان نیست." : "");
        if (busy.get() || !newPasswordError.get().isEmpty()) {
            return;
        }
        busy.set(true);
        sessions.changePassword(pending.token(), password.get(), newPassword.get())
                .then(reply -> {
                    busy.set(false);
                    reply.onValue(nothing -> finish(pending)).onFailure(failure -> {
                        newPasswordError.set(failure.messageFor("newPassword").orElse(""));
                        message.set(newPasswordError.get().isEmpty() ? failure.text() : "");
                    });
                });
    }

    private void finish(SignedIn session) {
        password.set("");
        newPassword.set("");
        repeated.set("");
        mustChange.set(false);
        pending = null;
        done.accept(session);
    }

    public StringProperty username() {
        return username;
    }

    public StringProperty password() {
        return password;
    }

    public StringProperty message() {
        return message;
    }

    StringProperty newPassword() {
        return newPassword;
    }

    StringProperty repeated() {
        return repeated;
    }

    StringProperty usernameError() {
        return usernameError;
    }

    StringProperty passwordError() {
        return passwordError;
    }

    StringProperty newPasswordError() {
        return newPasswordError;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    BooleanProperty mustChange() {
        return mustChange;
    }
}
