package ir.khosh.desktop.shell;

import ir.khosh.desktop.administration.AdministrationView;
import ir.khosh.desktop.callbar.LinkModel;
import ir.khosh.desktop.callbar.StatusStrip;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.PushStream;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.session.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;

/** An administrator's window: no calls come here. */
final class AdministrationHome implements Home {

    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(3);

    private final BorderPane view = new BorderPane();
    private final AdministrationView administration;
    private final Ticking ticking;
    private final PushStream stream;

    AdministrationHome(
            SignedIn session,
            Rest rest,
            Clock clock,
            Disk disk,
            Window window,
            Consumer<SignedIn> signOut,
            Consumer<String> sessionOver) {
        ticking = new Ticking(clock);
        Live live = new Live(clock);
        stream = new PushStream(rest, Platform::runLater, live, SILENCE_LIMIT);
        administration = new AdministrationView(rest, clock, new WindowFilePicker(window), disk);
        view.setTop(bar(session, signOut));
        view.setCenter(administration);
        view.setBottom(new StatusStrip(new LinkModel(live, ticking.now())));
        view.addEventFilter(KeyEvent.KEY_PRESSED, administration);
        live.sessionOver()
                .addListener((observed, was, is) -> sessionOver.accept("نشست شما پایان یافت؛ دوباره وارد شوید."));
    }

    private static Node bar(SignedIn session, Consumer<SignedIn> signOut) {
        Button leave = new Button("خروج");
        leave.setId("sign-out-button");
        leave.getStyleClass().add("bar-link");
        leave.setFocusTraversable(false);
        leave.setOnAction(event -> signOut.accept(session));
        Node name = Pieces.label(session.user().displayName(), "bar-strong");
        name.setId("operator-name");
        HBox bar = Pieces.row(
                18,
                Pieces.column(1, Pieces.label("خوش", "bar-figure"), Pieces.label("مدیریت سامانه", "bar-quiet")),
                Pieces.spacer(),
                Pieces.column(1, name, leave));
        bar.getStyleClass().add("call-bar");
        return bar;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void open() {
        administration.enterHome();
        stream.open();
    }

    @Override
    public void close() {
        stream.close();
        ticking.close();
    }
}
