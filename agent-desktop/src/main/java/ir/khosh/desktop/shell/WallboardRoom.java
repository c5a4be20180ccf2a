package ir.khosh.desktop.shell;

import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.PushStream;
import ir.khosh.desktop.server.WallboardClient;
import ir.khosh.desktop.wallboard.WallboardModel;
import ir.khosh.desktop.wallboard.WallboardView;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The wallboard; its news comes only while it is in front. */
final class WallboardRoom implements RoomView {

    private static final String TOPIC = "board";

    private final PushStream stream;
    private final WallboardModel model;
    private final WallboardView view;

    /** @param wide shows the room alone on the whole screen, or gives the rest back */
    WallboardRoom(
            WallboardClient server,
            Live live,
            PushStream stream,
            ObservableValue<Instant> now,
            Consumer<Boolean> wide) {
        this.stream = stream;
        model = new WallboardModel(server, live, now);
        view = new WallboardView(model, now);
        model.wide().addListener((observed, was, is) -> wide.accept(is));
    }

    @Override
    public Node node() {
        return view;
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
    }
}
