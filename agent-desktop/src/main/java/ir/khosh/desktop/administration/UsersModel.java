package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.accounts.AccountChange;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.accounts.AddedAccount;
import ir.khosh.wire.accounts.NewUser;
import ir.khosh.wire.agents.SeatView;
import ir.khosh.wire.session.Role;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The people who may sign in, and the form of one of them. */
final class UsersModel {

    private final AdministrationClient client;
    private final KeptModel<AccountView> list;
    private final ObservableList<String> freeSeats = FXCollections.observableArrayList();
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty displayName = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.OPERATOR);
    private final StringProperty extension = new SimpleStringProperty("");
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<AddedAccount> told = new ReadOnlyObjectWrapper<>();

    UsersModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(
                client::users,
                user -> user.username() + " " + user.displayName() + " " + user.extension() + " "
                        + RoleNames.of(user.role()));
        list.chosen().addListener((observed, was, is) -> fill(is));
        role.addListener((observed, was, is) -> takeProposalBack());
    }

    void load() {
        list.load();
        client.seats().then(reply -> reply.onValue(this::seats));
    }

    private void seats(List<SeatView> seats) {
        freeSeats.setAll(seats.stream()
                .filter(seat -> seat.username() == null)
                .map(SeatView::extension)
                .toList());
        proposeSeat();
    }

    /** The first free phone for a new operator. */
    private void proposeSeat() {
        if (list.chosen().get() == null
                && role.get() == Role.OPERATOR
                && extension.get().isEmpty()
                && !freeSeats.isEmpty()) {
            extension.set(PersianText.persianDigits(freeSeats.get(0)));
        }
    }

    /** Only operators are given a phone unasked. */
    private void takeProposalBack() {
        if (list.chosen().get() != null) {
            return;
        }
        boolean proposed =
                !freeSeats.isEmpty() && PersianText.asciiDigits(extension.get()).equals(freeSeats.get(0));
        if (role.get() != Role.OPERATOR && proposed) {
            extension.set("");
        }
        proposeSeat();
    }

    void startNew() {
        fill(null);
    }

    private void fill(AccountView user) {
        told.set(null);
        username.set(user == null ? "" : user.username());
        displayName.set(user == null ? "" : user.displayName());
        role.set(user == null ? Role.OPERATOR : user.role());
        extension.set(user == null ? "" : PersianText.persianDigits(user.extension()));
        active.set(user == null || user.active());
        proposeSeat();
    }

    void save() {
        told.set(null);
        AccountView user = list.chosen().get();
        String seat = PersianText.asciiDigits(extension.get()).strip();
        String given = seat.isEmpty() ? null : seat;
        if (user == null) {
            list.act(
                    () -> client.addUser(new NewUser(username.get(), displayName.get(), role.get(), given, null, true)),
                    added -> "کاربر «" + added.displayName() + "» افزوده شد.",
                    this::tell);
        } else {
            list.act(
                    () -> client.changeUser(
                            user.id(), new AccountChange(displayName.get(), role.get(), given, active.get())),
                    changed -> "ذخیره شد.",
                    changed -> load());
        }
    }

    void resetPassword() {
        AccountView user = list.chosen().get();
        if (user != null) {
            list.act(() -> client.resetPassword(user.id()), reset -> "گذرواژهٔ تازه ساخته شد.", this::tell);
        }
    }

    private void tell(AddedAccount account) {
        list.all().stream().filter(one -> one.id() == account.id()).findFirst().ifPresent(list.chosen()::set);
        told.set(account);
        client.seats().then(reply -> reply.onValue(this::seats));
    }

    KeptModel<AccountView> list() {
        return list;
    }

    ObservableList<String> freeSeats() {
        return freeSeats;
    }

    StringProperty username() {
        return username;
    }

    StringProperty displayName() {
        return displayName;
    }

    ObjectProperty<Role> role() {
        return role;
    }

    StringProperty extension() {
        return extension;
    }

    BooleanProperty active() {
        return active;
    }

    /** Whose one-time password is to be read out now; null otherwise. */
    ReadOnlyObjectProperty<AddedAccount> told() {
        return told.getReadOnlyProperty();
    }
}
