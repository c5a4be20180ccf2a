package ir.khosh.desktop.shell;

import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.PaintedPops;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.ScreenPop;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Puts the call in front on the screen and notes when each card was drawn. */
final class DeskView extends BorderPane {

    private final Tools tools;
    private final ObservableValue<Instant> now;
    private final PaintedPops painted;
    private final IdleView idle;
    private final StackPane front = new StackPane();
    private final Map<DeskCall, CallPane> panes = new HashMap<>();

    DeskView(Tools tools, ObservableValue<Instant> now, PaintedPops painted, IdleView idle) {
        this.tools = tools;
        this.now = now;
        this.painted = painted;
        this.idle = idle;
        getStyleClass().add("desk");
        setTop(new OtherCalls(tools.desk()));
        setCenter(front);
        tools.desk().current().addListener((observed, was, is) -> show());
        tools.desk().calls().addListener((ListChangeListener<DeskCall>) this::changed);
        show();
    }

    private void changed(ListChangeListener.Change<? extends DeskCall> change) {
        while (change.next()) {
            change.getRemoved()
                    .forEach(gone -> Optional.ofNullable(panes.remove(gone)).ifPresent(CallPane::close));
            change.getAddedSubList().forEach(this::noteOnceShown);
        }
    }

    /** From another room the desk comes to the screen a moment after the call. */
    private void noteOnceShown(DeskCall call) {
        if (getScene() == null) {
            Platform.runLater(() -> noteWhenPainted(call));
        } else {
            noteWhenPainted(call);
        }
    }

    private void noteWhenPainted(DeskCall call) {
        if (getScene() != null) {
            Painted.tell(getScene(), () -> painted.painted(call, tools.clock().instant()));
        }
    }

    private void show() {
        DeskCall call = tools.desk().current().get();
        Node shown = call == null ? idle : panes.computeIfAbsent(call, this::pane);
        if (!front.getChildren().contains(shown)) {
            front.getChildren().setAll(shown);
            if (shown instanceof CallPane pane) {
                bringUp(pane);
            }
        }
    }

    private void bringUp(CallPane pane) {
        pane.takeFocus();
        if (getScene() == null) {
            pane.complete();
        } else {
            Painted.tell(
                    getScene(),
                    () -> Platform.runLater(() -> {
                        if (panes.containsValue(pane)) {
                            pane.complete();
                        }
                    }));
        }
    }

    private CallPane pane(DeskCall call) {
        return new CallPane(call, tools, now);
    }

    /** Draws a card that nobody sees, so that the first real one does not wait for classes and glyphs to load. */
    void warmUp() {
        ScreenPop pop = new ScreenPop(
                "",
                "09120000000",
                false,
                "193",
                null,
                now.getValue(),
                now.getValue(),
                false,
                null,
                null,
                new CallerCard(List.of()),
                ScreenPop.History.AVAILABLE,
                null);
        CallPane pane = pane(tools.desk().unseen(pop));
        pane.complete();
        Scene scene = new Scene(pane, 1200, 700);
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        pane.snapshot(null, null);
        pane.close();
    }

    Optional<CallPane> current() {
        return Optional.ofNullable(tools.desk().current().get()).map(panes::get);
    }

    void close() {
        panes.values().forEach(CallPane::close);
        panes.clear();
    }
}
