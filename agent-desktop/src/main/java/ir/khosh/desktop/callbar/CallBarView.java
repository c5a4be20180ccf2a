package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.wire.session.UserView;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The bar above the desk: who I am, whether calls come, the call in front, the queue, the time. */
public final class CallBarView extends HBox {

    private final CallBarModel model;
    private final AgentStateView state;

    /** @param phone the phone in the desktop; takes no room where there is none */
    public CallBarView(UserView user, AgentStateModel agentState, CallBarModel model, Node phone, Runnable signOut) {
        super(22);
        this.model = model;
        this.state = new AgentStateView(agentState);
        getStyleClass().addAll("row", "call-bar");
        getChildren().addAll(person(user, signOut), state, call(), phone, Pieces.spacer(), queue(), clock());
    }

    /** Opens the reasons for a pause. */
    public void choosePause() {
        state.choosePause();
    }

    private static Node person(UserView user, Runnable signOut) {
        Label name = Pieces.label(user.displayName(), "bar-strong");
        name.setId("operator-name");
        String extension = user.extension() == null ? "بدون داخلی" : "داخلی " + Persian.digits(user.extension());
        Button leave = new Button("خروج");
        leave.setId("sign-out-button");
        leave.getStyleClass().add("bar-link");
        leave.setFocusTraversable(false);
        leave.setOnAction(event -> signOut.run());
        VBox person = Pieces.column(1, name, Pieces.row(8, Pieces.label(extension, "bar-quiet"), leave));
        person.setMinWidth(USE_PREF_SIZE);
        person.getStyleClass().add("centred");
        return person;
    }

    private Node call() {
        Label dialled = Pieces.label(model.dialled(), "dialled");
        dialled.setId("call-dialled");
        Label caller = Pieces.label(model.caller(), "bar-caller");
        caller.setId("call-caller");
        Label phase = Pieces.label(model.phaseLine(), "bar-phase");
        phase.setId("call-phase");
        Label timer = Pieces.label(model.timer(), "bar-timer");
        timer.setId("call-timer");
        VBox states = Pieces.column(0, phase, timer);
        states.getStyleClass().add("centred");
        HBox call = Pieces.row(12, dialled, caller, states, hangUp());
        call.getStyleClass().add("bar-call");
        call.setMinWidth(USE_PREF_SIZE);
        model.phase().addListener((observed, was, is) -> mark(call));
        mark(call);
        return Pieces.shownWhile(model.phase().isNotNull(), call);
    }

    private void mark(HBox call) {
        Pieces.toggle(call, "ringing", model.phase().get() == DeskCall.Phase.RINGING);
        Pieces.toggle(call, "connected", model.phase().get() == DeskCall.Phase.CONNECTED);
    }

    private Node hangUp() {
        Button button = new Button(
                null, Pieces.row(6, Pieces.icon("mdi2p-phone-hangup"), Pieces.label("قطع"), Pieces.key("F8")));
        button.setId("hang-up-button");
        button.getStyleClass().add("hang-up");
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.hangUp());
        return Pieces.shownWhile(model.phase().isEqualTo(DeskCall.Phase.CONNECTED), button);
    }

    private Node queue() {
        HBox queue = Pieces.row(
                20,
                figure("queue-waiting", "در صف", model.waiting()),
                figure("queue-longest", "بیشینه انتظار", model.longestWait()),
                figure("queue-operators", "اپراتور آزاد", model.operators()),
                age());
        model.queueStale().addListener((observed, was, is) -> Pieces.toggle(queue, "stale", is));
        Pieces.toggle(queue, "stale", model.queueStale().get());
        return queue;
    }

    private Node age() {
        Label age = Pieces.label(model.queueAge(), "bar-age");
        age.setId("queue-age");
        age.setMinWidth(USE_PREF_SIZE);
        return age;
    }

    private static Node figure(String id, String name, ObservableValue<String> value) {
        Label figure = Pieces.label(value, "bar-figure");
        figure.setId(id);
        VBox box = Pieces.column(1, Pieces.label(name, "bar-quiet"), figure);
        box.getStyleClass().add("centred");
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private Node clock() {
        VBox clock =
                Pieces.column(1, Pieces.label(model.date(), "bar-quiet"), Pieces.label(model.time(), "bar-strong"));
        clock.getStyleClass().add("centred");
        clock.setMinWidth(USE_PREF_SIZE);
        return clock;
    }
}
