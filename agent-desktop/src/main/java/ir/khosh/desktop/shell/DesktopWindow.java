package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.Rest;
import ir.khosh.desktop.server.ServerHealth;
import ir.khosh.desktop.server.SessionsClient;
import ir.khosh.desktop.signin.HealthModel;
import ir.khosh.desktop.signin.SignInModel;
import ir.khosh.desktop.signin.SignInView;
import ir.khosh.wire.session.SignedIn;
import java.time.Clock;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** One operator's window: signing in, then the desk. Several may be open in one process. */
public final class DesktopWindow implements AutoCloseable {

    private static final double ROOMY_FROM = 1700;

    private final Stage stage;
    private final DesktopOptions options;
    private final Clock clock;
    private final Rest rest;
    private final Disk disk = Disk.behind(Platform::runLater);
    private final StackPane root = new StackPane();
    private Home home;
    private HealthModel health;
    private boolean signedInByItself;

    /** Must be called on the screen's thread. */
    public DesktopWindow(Stage stage, DesktopOptions options, Clock clock) {
        this.stage = stage;
        this.options = options;
        this.clock = clock;
        this.rest = Rest.at(options.server(), Platform::runLater);
    }

    public void open() {
        Look.wear();
        root.getStyleClass().add("desktop");
        root.widthProperty()
                .addListener((observed, was, is) -> Pieces.toggle(root, "roomy", is.doubleValue() >= ROOMY_FROM));
        Scene scene = new Scene(root, options.width(), options.height());
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        stage.setScene(scene);
        stage.setTitle("خوش");
        stage.setX(options.x());
        stage.setY(options.y());
        stage.setWidth(options.width());
        stage.setHeight(options.height());
        show(new Destination.SigningIn(""));
        stage.show();
    }

    private void show(Destination destination) {
        leave();
        if (destination instanceof Destination.SigningIn signingIn) {
            showSignIn(signingIn.message());
        } else if (destination instanceof Destination.AtDesk atDesk) {
            show(deskOf(atDesk.session()));
        } else if (destination instanceof Destination.Administering administering) {
            show(administrationOf(administering.session()));
        }
    }

    private void show(Home next) {
        home = next;
        root.getChildren().setAll(home.view());
        home.open();
        options.room().ifPresent(home::enter);
    }

    private Home deskOf(SignedIn session) {
        return new Workplace(
                session,
                rest.withToken(session.token()),
                options,
                clock,
                disk,
                stage.getScene(),
                this::signOut,
                this::sessionOver);
    }

    private Home administrationOf(SignedIn session) {
        return new AdministrationHome(
                session, rest.withToken(session.token()), clock, disk, stage, this::signOut, this::sessionOver);
    }

    private void sessionOver(String message) {
        show(new Destination.SigningIn(message));
    }

    private void showSignIn(String message) {
        SignInModel model = new SignInModel(new SessionsClient(rest), session -> show(Destination.homeOf(session)));
        model.message().set(message);
        health = new HealthModel(new ServerHealth(rest), PauseDelay::new);
        root.getChildren().setAll(new SignInView(model, health, options.server().getAuthority()));
        if (!signedInByItself) {
            signedInByItself = true;
            options.credentials().ifPresent(credentials -> {
                model.username().set(credentials.username());
                model.password().set(credentials.password());
                model.signIn();
            });
        }
    }

    private void signOut(SignedIn session) {
        new SessionsClient(rest).signOut(session.token());
        show(new Destination.SigningIn(""));
    }

    private void leave() {
        if (health != null) {
            health.close();
            health = null;
        }
        if (home != null) {
            home.close();
            home = null;
        }
    }

    /** Keeps drafts, closes the connection; does not end the session on the server. */
    @Override
    public void close() {
        leave();
    }
}
