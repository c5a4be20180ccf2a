package ir.khosh.desktop.listening;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.supervision.SupervisionMode;
import ir.khosh.wire.supervision.SupervisionView;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Whom this supervisor hears and in which mode, whatever room is in front; takes no room else. */
public final class ListeningBar extends HBox {

    private final ListeningModel model;

    public ListeningBar(ListeningModel model, ObservableValue<Instant> now) {
        super(8);
        this.model = model;
        setId("listening");
        getStyleClass().addAll("row", "listening");
        Label who = Pieces.label(model.current().map(ListeningBar::who).orElse(""), "listening-who");
        who.setId("listening-who");
        who.setMinWidth(0);
        Label mode = Pieces.label(
                Bindings.createStringBinding(() -> mode(model.current().get(), now.getValue()), model.current(), now),
                "listening-mode");
        mode.setId("listening-mode");
        mode.setMinWidth(USE_PREF_SIZE);
        Label said = Pieces.label(model.said(), "listening-said");
        said.setId("listening-said");
        said.setMinWidth(0);
        getChildren()
                .addAll(
                        Pieces.icon("mdi2h-headphones", "listening-icon"),
                        who,
                        mode,
                        said,
                        Pieces.spacer(),
                        mode(SupervisionMode.LISTEN, "mdi2e-ear-hearing", "شنود", "Ctrl+Shift+1"),
                        mode(SupervisionMode.WHISPER, "mdi2a-account-voice", "نجوا", "Ctrl+Shift+2"),
                        mode(SupervisionMode.BARGE, "mdi2a-account-group", "ورود", "Ctrl+Shift+3"),
                        button(
                                "listening-take-over",
                                "mdi2p-phone-forward",
                                "گرفتن تماس",
                                "Ctrl+Shift+4",
                                model::takeOver),
                        button("listening-end", "mdi2p-phone-hangup", "پایان", "Ctrl+Shift+5", model::end));
        Pieces.shownWhile(model.current().isNotNull(), this);
    }

    private static String who(SupervisionView one) {
        String caller = one.caller() == null ? "شمارهٔ پنهان" : Persian.phone(one.caller());
        return one.name() + " (" + Persian.digits(one.extension()) + ") با " + caller;
    }

    private static String mode(SupervisionView one, Instant now) {
        if (one == null) {
            return "";
        }
        return "RINGING".equals(one.state())
                ? "تلفن شما زنگ می‌خورد؛ پاسخ دهید"
                : ListeningWords.mode(one.mode()) + " · " + Persian.elapsed(Duration.between(one.since(), now));
    }

    private Button mode(SupervisionMode mode, String icon, String name, String key) {
        Button button = button("listening-" + mode.name().toLowerCase(), icon, name, key, () -> model.step(mode));
        model.current()
                .addListener((observed, was, is) -> Pieces.toggle(button, "lit", model.isHeard() && is.mode() == mode));
        return button;
    }

    static Button button(String id, String icon, String name, String key, Runnable action) {
        Button button = new Button(null, Pieces.row(5, Pieces.icon(icon), Pieces.label(name), Pieces.key(key)));
        button.setId(id);
        button.getStyleClass().add("listening-button");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
