package ir.khosh.desktop.shell;

import ir.khosh.desktop.abandoned.AbandonedModel;
import ir.khosh.desktop.callbar.AgentStateModel;
import ir.khosh.desktop.callbar.CallBarModel;
import ir.khosh.desktop.callbar.CallBarView;
import ir.khosh.desktop.callbar.LinkModel;
import ir.khosh.desktop.callbar.StatusStrip;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.desk.PaintedPops;
import ir.khosh.desktop.incidents.IncidentBanner;
import ir.khosh.desktop.incidents.IncidentsModel;
import ir.khosh.desktop.phone.AutoAnswer;
import ir.khosh.desktop.phone.PhoneModel;
import ir.khosh.desktop.phone.PhoneView;
import ir.khosh.desktop.server.AbandonedClient;
import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.IncidentsClient;
import ir.khosh.desktop.server.ListeningClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.PushStream;
import ir.khosh.desktop.server.Rest;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.desktop.server.TasksClient;
import ir.khosh.desktop.server.WallboardClient;
import ir.khosh.desktop.tasks.TasksModel;
import ir.khosh.wire.session.Role;
import ir.khosh.wire.session.SignedIn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Everything one signed-in person works with; made at sign-in, closed at sign-out. */
final class Workplace implements Home {

    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(3);

    private final BorderPane view = new BorderPane();
    private final Ticking ticking;
    private final PushStream stream;
    private final Desk desk;
    private final DeskView deskView;
    private final Rooms rooms;
    private final TasksModel tasks;
    private final Shortcuts shortcuts;
    private final Scene scene;
    private final PhoneModel phone;

    /** @param sessionOver told, in Persian, when the server no longer knows this session */
    Workplace(
            SignedIn session,
            Rest rest,
            DesktopOptions options,
            Clock clock,
            Disk disk,
            Scene scene,
            Consumer<SignedIn> signOut,
            Consumer<String> sessionOver) {
        this.scene = scene;
        Path state = options.state();
        Path own = state.resolve("desktop").resolve(session.user().username());
        ticking = new Ticking(clock);
        Live live = new Live(clock);
        desk = new Desk(clock, new DraftFolder(own.resolve("drafts"), disk), PauseDelay::new);
        live.listen(desk);
        stream = new PushStream(rest, Platform::runLater, live, SILENCE_LIMIT);
        AgentsClient agents = new AgentsClient(rest);
        phone = new PhoneModel(
                agents, Platform::runLater, desk, state.resolve("desktop/certificates"), clock, PauseDelay::new);
        Players players = new Players(rest, phone.loudspeaker());
        Tools tools = Tools.of(desk, live, rest, session.user().role(), players, clock, disk);
        AgentStateModel agentState = new AgentStateModel(live, agents, ticking.now());
        CallBarModel bar = new CallBarModel(desk, live, tools.calls(), ticking.now());
        deskView = new DeskView(
                tools,
                ticking.now(),
                new PaintedPops(own.resolve("pops.jsonl"), session.user().username(), disk),
                new IdleView(agentState));
        options.answersAfter().ifPresent(patience -> AutoAnswer.at(phone, new PauseDelay(patience)));
        CallBarView barView =
                new CallBarView(session.user(), agentState, bar, new PhoneView(phone), () -> signOut.accept(session));
        tasks = new TasksModel(
                new TasksClient(rest), tools.jobs(), live, session.user().username(), PauseDelay::new);
        AbandonedModel abandoned = new AbandonedModel(new AbandonedClient(rest), live, ticking.now());
        ListeningParts listening =
                new ListeningParts(new ListeningClient(rest), live, desk, session.user(), ticking.now());
        rooms = new WorkRooms(
                        tools, ticking.now(), tasks, abandoned, new SupervisionClient(rest), new TasksClient(rest))
                .of(session.user().role(), deskView)
                .with(
                        Room.WALLBOARD,
                        () -> new WallboardRoom(
                                new WallboardClient(rest),
                                live,
                                stream,
                                players.one(),
                                ticking.now(),
                                listening.orders(),
                                this::wide));
        CallSteering steering = new CallSteering(
                desk,
                new CallControlClient(rest),
                phone,
                ticking.now(),
                new DeskListening(desk, deskView, players.one()));
        IncidentsModel incidents = new IncidentsModel(
                new IncidentsClient(rest), desk, live, session.user().role() != Role.OPERATOR);
        view.setTop(new VBox(barView, steering.strip(), listening.bar(), new IncidentBanner(incidents, ticking.now())));
        view.setLeft(new Rail(
                rooms, Map.of(Room.DESK, callCount(), Room.TASKS, tasks.count(), Room.ABANDONED, abandoned.count())));
        view.setCenter(listening.over(rooms));
        view.setBottom(new StatusStrip(
                new LinkModel(live, ticking.now()), listening.heardBy(), new TraceLabel(desk, ticking.now())));
        shortcuts = listening
                .addTo(steering.addTo(new Shortcuts(deskView, rooms)))
                .on(new KeyCodeCombination(KeyCode.F6), this::nextCall)
                .on(new KeyCodeCombination(KeyCode.F1), phone::answer)
                .on(new KeyCodeCombination(KeyCode.M, KeyCombination.CONTROL_DOWN), phone::toggleMute)
                .on(new KeyCodeCombination(KeyCode.F8), () -> hangUp(bar))
                .on(new KeyCodeCombination(KeyCode.I, KeyCombination.CONTROL_DOWN), incidents::attach)
                .on(new KeyCodeCombination(KeyCode.B, KeyCombination.CONTROL_DOWN), () -> callBack(abandoned))
                .on(new KeyCodeCombination(KeyCode.F11), barView::choosePause)
                .on(new KeyCodeCombination(KeyCode.F12), agentState::becomeAvailable)
                .on(new KeyCodeCombination(KeyCode.F12, KeyCombination.SHIFT_DOWN), agentState::extendWrapUp);
        live.sessionOver()
                .addListener((observed, was, is) ->
                        sessionOver.accept("نشست شما پایان یافت؛ دوباره وارد شوید. پیش‌نویس‌ها نگه داشته شده‌اند."));
    }

    /** The room in front takes the whole screen. */
    private void wide(boolean whole) {
        List.of(view.getTop(), view.getLeft(), view.getBottom()).forEach(edge -> {
            edge.setVisible(!whole);
            edge.setManaged(!whole);
        });
        if (scene.getWindow() instanceof Stage stage) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(whole);
        }
    }

    /** The phone in the desktop needs no server for it. */
    private void hangUp(CallBarModel bar) {
        if (!phone.hangUp()) {
            bar.hangUp();
        }
    }

    /** Whoever was forgotten longest, whatever room is in front. */
    private void callBack(AbandonedModel abandoned) {
        rooms.enter(Room.ABANDONED);
        abandoned.callBackOldest();
    }

    /** Calls and drafts on the desk while one is in another room. */
    private ObservableValue<String> callCount() {
        return Bindings.createStringBinding(
                () -> desk.calls().isEmpty() || rooms.current().get() == Room.DESK
                        ? ""
                        : Persian.number(desk.calls().size()),
                desk.calls(),
                rooms.current());
    }

    /** Back to the calls first, then from one to the next. */
    private void nextCall() {
        if (rooms.current().get() == Room.DESK) {
            desk.showNext();
        } else {
            rooms.enter(Room.DESK);
        }
    }

    /** A new call is shown at once, unless something is being written elsewhere. */
    private void called(ListChangeListener.Change<? extends DeskCall> change) {
        while (change.next()) {
            if (change.wasAdded() && !rooms.isWriting()) {
                rooms.enter(Room.DESK);
            }
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void open() {
        shortcuts.listenAt(scene);
        deskView.warmUp();
        rooms.enterHome();
        desk.calls().addListener(this::called);
        stream.open();
        phone.open();
    }

    @Override
    public void enter(String room) {
        rooms.open().stream()
                .filter(one -> one.name().equalsIgnoreCase(room))
                .findFirst()
                .ifPresent(rooms::enter);
    }

    @Override
    public void close() {
        shortcuts.leave(scene);
        desk.saveAll();
        phone.close();
        rooms.close();
        tasks.close();
        stream.close();
        ticking.close();
    }
}
