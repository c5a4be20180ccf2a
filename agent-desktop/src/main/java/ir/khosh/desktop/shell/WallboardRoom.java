package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.listening.ListeningModel;
import ir.khosh.desktop.listening.SeatOrdersModel;
import ir.khosh.desktop.listening.SeatOrdersPane;
import ir.khosh.desktop.recordings.PlayerModel;
import ir.khosh.desktop.recordings.PlayerView;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.PushStream;
import ir.khosh.desktop.server.WallboardClient;
import ir.khosh.desktop.wallboard.WallboardModel;
import ir.khosh.desktop.wallboard.WallboardView;
import ir.khosh.wire.wallboard.CountedCall;
import ir.khosh.wire.wallboard.SeatLine;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The wallboard; its news comes only while it is in front. */
final class WallboardRoom implements RoomView {

    private static final String TOPIC = "board";

    private final PushStream stream;
    private final WallboardModel model;
    private final WallboardView view;
    private final PlayerModel player;
    private final PlayerView playerView;
    private final StackPane whole;
    // held: a binding that nobody holds is collected, and tells nobody any more
    private final ObservableValue<SeatLine> chosen;

    /** @param wide shows the room alone on the whole screen, or gives the rest back */
    WallboardRoom(
            WallboardClient server,
            Live live,
            PushStream stream,
            PlayerModel player,
            ObservableValue<Instant> now,
            SeatOrdersModel orders,
            Consumer<Boolean> wide) {
        this.stream = stream;
        model = new WallboardModel(server, live, now);
        this.player = player;
        view = new WallboardView(model, now, this::listen, new SeatOrdersPane(orders));
        playerView = new PlayerView(player, view::takeFocus);
        StackPane.setAlignment(playerView, Pos.BOTTOM_CENTER);
        whole = new StackPane(view, playerView);
        whole.setMinSize(0, 0);
        chosen = model.chosenSeat();
        chosen.addListener((observed, was, is) -> orders.choose(
                is == null ? null : new ListeningModel.Seat(is.extension(), is.name(), "TALKING".equals(is.state()))));
        model.wide().addListener((observed, was, is) -> wide.accept(is));
    }

    @Override
    public Node node() {
        return whole;
    }

    private void listen(CountedCall call) {
        String caller = call.caller() == null ? "شمارهٔ پنهان" : Persian.phone(call.caller());
        player.open(call.callId(), "تماس " + caller + " · " + Persian.hour(call.queuedAt()));
        playerView.requestFocus();
    }

    @Override
    public void entered() {
        stream.watch(TOPIC);
        view.requestFocus();
    }

    @Override
    public void left() {
        stream.leave(TOPIC);
        model.wide().set(false);
        player.close();
    }
}
