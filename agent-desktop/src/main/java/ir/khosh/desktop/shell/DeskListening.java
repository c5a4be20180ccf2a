package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.recordings.PlayerModel;
import ir.khosh.desktop.recordings.PlayerView;
import javafx.scene.layout.BorderPane;

/** Hears again what was said in the call in front, once it is over. Whatever comes to the front next ends it. */
final class DeskListening {

    private final Desk desk;
    private final PlayerModel model;
    private final PlayerView view;

    /** @param place where the player stands, at the bottom */
    DeskListening(Desk desk, BorderPane place, PlayerModel model) {
        this.desk = desk;
        this.model = model;
        view = new PlayerView(model, () -> {});
        place.setBottom(view);
        desk.current().addListener((observed, was, is) -> model.close());
        desk.current().flatMap(DeskCall::phase).addListener((observed, was, is) -> model.close());
    }

    void open() {
        DeskCall call = desk.current().get();
        if (call != null && !call.isLive() && call.answeredAt().get() != null) {
            String caller = call.pop().get().caller();
            model.open(
                    call.callId(),
                    "تماس " + (caller == null ? "شمارهٔ پنهان" : Persian.phone(caller)) + " · "
                            + Persian.hour(call.answeredAt().get()));
            view.requestFocus();
        }
    }
}
