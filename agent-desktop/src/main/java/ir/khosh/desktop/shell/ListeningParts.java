package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.listening.ListeningBar;
import ir.khosh.desktop.listening.ListeningModel;
import ir.khosh.desktop.listening.NoticeCorner;
import ir.khosh.desktop.listening.NoticesModel;
import ir.khosh.desktop.listening.SeatOrdersModel;
import ir.khosh.desktop.server.ListeningClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.session.Role;
import ir.khosh.wire.session.UserView;
import ir.khosh.wire.supervision.SupervisionMode;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Supervision as it reaches this window: whom one hears, who hears oneself, what was said. */
final class ListeningParts {

    private final ListeningModel listening;
    private final SeatOrdersModel orders;
    private final NoticesModel notices;
    private final ListeningBar bar;
    private final boolean supervisor;

    ListeningParts(ListeningClient server, Live live, Desk desk, UserView user, ObservableValue<Instant> now) {
        supervisor = user.role() == Role.SUPERVISOR;
        listening = new ListeningModel(server, live, supervisor ? user.extension() : null);
        orders = new SeatOrdersModel(server, listening, live);
        notices = new NoticesModel(server, desk, live, user.role() == Role.OPERATOR);
        bar = new ListeningBar(listening, now);
    }

    Node bar() {
        return bar;
    }

    SeatOrdersModel orders() {
        return orders;
    }

    /** The work, with what was said over a corner of it. */
    Node over(Node work) {
        return new NoticeCorner(notices, work);
    }

    /** For the lowest line, where nothing moves. */
    Node heardBy() {
        Label heard = Pieces.label(notices.heardBy(), "heard-by");
        heard.setId("heard-by");
        heard.setMinWidth(0);
        return Pieces.shownWhile(notices.heardBy().isNotEmpty(), heard);
    }

    Shortcuts addTo(Shortcuts keys) {
        if (supervisor) {
            keys.on(key(KeyCode.DIGIT1), () -> listening.step(SupervisionMode.LISTEN))
                    .on(key(KeyCode.DIGIT2), () -> listening.step(SupervisionMode.WHISPER))
                    .on(key(KeyCode.DIGIT3), () -> listening.step(SupervisionMode.BARGE))
                    .on(key(KeyCode.DIGIT4), listening::takeOver)
                    .on(key(KeyCode.DIGIT5), listening::end);
        }
        return keys.on(key(KeyCode.K), notices::acknowledge);
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
