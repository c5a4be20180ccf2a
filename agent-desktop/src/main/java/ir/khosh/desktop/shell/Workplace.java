package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.PushStream;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.session.SignedIn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/** Everything one signed-in person works with; made at sign-in, closed at sign-out. */
final class Workplace implements AutoCloseable {

    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(3);

    private final BorderPane view = new BorderPane();
    private final PushStream stream;
    private final Desk desk;

    Workplace(SignedIn session, Rest rest, Path state, Clock clock, Consumer<SignedIn> signOut,
            Consumer<String> sessionOver) {
        Path own = state.resolve("desktop").resolve(session.user().username());
        Live live = new Live(clock);
        desk = new Desk(clock, new DraftFolder(own.resolve("drafts")), PauseDelay::new);
        live.listen(desk);
        stream = new PushStream(rest, Platform::runLater, live, SILENCE_LIMIT);
        view.setCenter(Pieces.label(session.user().displayName()));
    }

    Parent view() {
        return view;
    }

    void open() {
        stream.open();
    }

    @Override
    public void close() {
        desk.saveAll();
        stream.close();
    }
}
