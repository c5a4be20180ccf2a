package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.PhoneField;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.accounts.AddedAccount;
import ir.khosh.wire.session.Role;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Users: the table, and the form with the one-time password that is told once. */
final class UsersView {

    private final UsersModel model;
    private final Clock clock;
    private final TextField username = FormPane.field("user-username", "narges");
    private final TextField displayName = FormPane.field("user-display-name", "نام و نام خانوادگی");

    UsersView(UsersModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    SectionView<AccountView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.USERS, model.list())
                .column("نام", 150, AccountView::displayName)
                .column("نام کاربری", 110, AccountView::username)
                .column("نقش", 90, user -> RoleNames.of(user.role()))
                .column("داخلی", 70, user -> Persian.digits(user.extension()))
                .column("وضعیت", 150, this::state)
                .startingNew("کاربر تازه", model::startNew)
                .files(files, picker)
                .form(form(), this::focus);
    }

    private String state(AccountView user) {
        if (!user.active()) {
            return "غیرفعال";
        }
        if (user.lastUsedAt() == null) {
            return "هنوز وارد نشده";
        }
        return user.mustChangePassword()
                ? "در انتظار گذرواژهٔ تازه"
                : "ورود " + Persian.when(user.lastUsedAt(), clock.instant());
    }

    private void focus() {
        (model.list().chosen().get() == null ? username : displayName).requestFocus();
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        username.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        username.textProperty().bindBidirectional(model.username());
        username.disableProperty().bind(model.list().chosen().isNotNull());
        displayName.textProperty().bindBidirectional(model.displayName());
        Choice<Role> role = new Choice<>("user-role", List.of(Role.values()), RoleNames::of);
        role.value().bindBidirectional(model.role());
        PhoneField extension = new PhoneField("user-extension");
        extension.textProperty().bindBidirectional(model.extension());
        Choice<Boolean> active = new Choice<>("user-active", List.of(true, false), on -> on ? "فعال" : "غیرفعال");
        active.value().set(model.active().get());
        active.value().addListener((observed, was, is) -> model.active().set(Boolean.TRUE.equals(is)));
        model.active().addListener((observed, was, is) -> active.value().set(is));
        Button reset = new Button("گذرواژهٔ یک‌بارمصرف تازه");
        reset.setId("user-reset-password");
        reset.setOnAction(event -> model.resetPassword());
        return new FormPane(
                        "user-form",
                        model.list().chosen().map(user -> "ویرایش کاربر").orElse("کاربر تازه"),
                        model.list(),
                        model::save)
                .with(
                        new Field("نام کاربری (لاتین)", null, username, errors.of("username")),
                        new Field("نام نمایشی", null, displayName, errors.of("displayName")),
                        new Field("نقش", null, role, errors.of("role")),
                        new Field("داخلی تلفن", null, extension, errors.of("extension")),
                        seats(),
                        Pieces.shownWhile(
                                model.list().chosen().isNotNull(),
                                new Field("وضعیت", null, active, errors.of("active"))),
                        told())
                .action(Pieces.shownWhile(model.list().chosen().isNotNull(), reset))
                .end();
    }

    private Node seats() {
        return Pieces.wrapping(
                Bindings.createStringBinding(
                        () -> model.freeSeats().isEmpty()
                                ? "همهٔ داخلی‌های مرکز تلفن داده شده‌اند یا مرکز هنوز برقرار نیست."
                                : "داخلی‌های آزاد: "
                                        + model.freeSeats().stream()
                                                .limit(12)
                                                .map(Persian::digits)
                                                .collect(Collectors.joining("، ")),
                        model.freeSeats()),
                "quiet",
                "small");
    }

    private Node told() {
        TextField password = FormPane.field("user-one-time-password", "");
        password.setEditable(false);
        password.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        password.getStyleClass().add("one-time-password");
        password.textProperty()
                .bind(model.told().map(AddedAccount::oneTimePassword).orElse(""));
        VBox box = Pieces.column(
                6,
                Pieces.wrapping(
                        "گذرواژهٔ یک‌بارمصرف؛ همین حالا به او بدهید، دوباره نشان داده نمی‌شود. در نخستین ورود باید تغییرش دهد.",
                        "small"),
                password);
        box.getStyleClass().addAll("notice", "warn");
        return Pieces.shownWhile(
                model.told().map(account -> account.oneTimePassword() != null).orElse(false), box);
    }
}
