package ir.khosh.desktop.signin;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.ServerHealth.State;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first screen of a shift. */
public final class SignInView extends StackPane {

    private final SignInModel model;
    private final TextField username = typed(new TextField(), "signin-username");
    private final TextField password = typed(new PasswordField(), "signin-password");
    private final TextField newPassword = typed(new PasswordField(), "signin-new-password");

    /** @param server where this desktop belongs, shown small */
    public SignInView(SignInModel model, HealthModel health, String server) {
        this.model = model;
        getStyleClass().add("signin");
        VBox card = Pieces.column(
                14, heading(), credentials(), renewal(), message(), Pieces.spacer(), state(health), address(server));
        card.getStyleClass().add("signin-card");
        card.setMaxSize(400, 520);
        getChildren().add(card);
        model.mustChange().addListener((observed, was, is) -> focusFirst());
        focusFirst();
    }

    private void focusFirst() {
        Platform.runLater(() -> {
            if (model.mustChange().get()) {
                newPassword.requestFocus();
            } else if (model.username().get().isEmpty()) {
                username.requestFocus();
            } else {
                password.requestFocus();
            }
        });
    }

    private Node heading() {
        Label name = Pieces.label("خوش", "signin-name");
        Label line = Pieces.label("میز کار اپراتور ۱۹۳ و ۱۶۳۳", "quiet");
        return Pieces.column(2, name, line);
    }

    private Node credentials() {
        username.textProperty().bindBidirectional(model.username());
        password.textProperty().bindBidirectional(model.password());
        Button enter = action("ورود", "signin-button", model::signIn);
        VBox box = Pieces.column(
                12,
                new Field("نام کاربری", null, username, model.usernameError()),
                new Field("گذرواژه", null, password, model.passwordError()),
                enter);
        username.setOnAction(event -> password.requestFocus());
        password.setOnAction(event -> model.signIn());
        return Pieces.shownWhile(model.mustChange().not(), box);
    }

    private Node renewal() {
        TextField again = typed(new PasswordField(), "signin-repeat-password");
        newPassword.textProperty().bindBidirectional(model.newPassword());
        again.textProperty().bindBidirectional(model.repeated());
        newPassword.setOnAction(event -> again.requestFocus());
        again.setOnAction(event -> model.changePassword());
        StringProperty none = new SimpleStringProperty("");
        VBox box = Pieces.column(
                12,
                Pieces.wrapping("برای نخستین ورود، گذرواژه‌ای تازه برگزینید؛ دست‌کم ۱۰ نویسه.", "quiet"),
                new Field("گذرواژهٔ تازه", null, newPassword, model.newPasswordError()),
                new Field("تکرار گذرواژهٔ تازه", null, again, none),
                action("ذخیره و ورود", "signin-change-button", model::changePassword));
        return Pieces.shownWhile(model.mustChange(), box);
    }

    private Node message() {
        Label message = Pieces.wrapping(model.message(), "notice", "bad");
        message.setId("signin-message");
        message.setMaxWidth(Double.MAX_VALUE);
        return Pieces.shownWhile(model.message().isNotEmpty(), message);
    }

    private static Node state(HealthModel health) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        HBox state =
                Pieces.row(6, new StackPane(dot), Pieces.label(health.state().map(SignInView::told), "small"));
        state.setId("signin-server");
        state.getStyleClass().addAll("link", tone(health.state().get()));
        health.state().addListener((observed, was, is) -> {
            state.getStyleClass().remove(tone(was));
            state.getStyleClass().add(tone(is));
        });
        return state;
    }

    private static String told(State state) {
        return switch (state) {
            case UNKNOWN -> "در حال پرسش از کارساز…";
            case READY -> "کارساز آماده است";
            case NOT_READY -> "کارساز هنوز آماده نیست: پایگاه داده یا مرکز تلفن برقرار نشده است";
            case UNREACHABLE -> "کارساز در دسترس نیست";
        };
    }

    private static String tone(State state) {
        return switch (state) {
            case READY -> "good";
            case UNREACHABLE -> "bad";
            default -> "warn";
        };
    }

    private static Node address(String server) {
        Label address = Pieces.label(server, "quiet", "small");
        address.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return Pieces.row(6, Pieces.label("کارساز", "quiet", "small"), address);
    }

    private Button action(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("accent", "wide");
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(model.busy());
        button.textProperty().bind(model.busy().map(busy -> busy ? "لحظه‌ای درنگ…" : text));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static TextField typed(TextField field, String id) {
        field.setId(id);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return field;
    }
}
