package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.CountedCall;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The calls behind one number: those it counts, and those it is a share of. */
final class BehindPane extends VBox {

    private final ListTable<CountedCall> table;

    /** @param listen takes the call whose recording is to be heard */
    BehindPane(WallboardModel model, Consumer<CountedCall> listen, Node seatOrders, Runnable close) {
        setId("board-behind");
        getStyleClass().add("board-behind");
        Label title = Pieces.label(
                model.asked().map(asked -> FigureText.title(asked.figure()) + asked.title()), "panel-title");
        title.setId("board-behind-title");
        Label count = Pieces.label(
                Bindings.createStringBinding(() -> count(model), model.calls().items()), "quiet");
        count.setId("board-behind-count");
        table = new ListTable<>("board-behind-table", model.calls(), "هیچ تماسی پشت این رقم نیست.")
                .column("ورود به صف", 120, call -> Persian.hour(call.queuedAt()))
                .column("تماس‌گیرنده", 170, call -> call.caller() == null ? "پنهان" : Persian.phone(call.caller()))
                .column("شماره", 70, call -> Persian.digits(call.dialled()))
                .badge(
                        "نتیجه",
                        140,
                        call -> FigureText.outcome(call.outcome()),
                        call -> FigureText.outcomeTone(call.outcome()))
                .column("انتظار", 90, call -> Persian.elapsed(Duration.ofMillis(call.waitMillis())))
                .column(
                        "گفت‌وگو",
                        90,
                        call -> call.talkMillis() == null
                                ? ""
                                : Persian.elapsed(Duration.ofMillis(call.talkMillis()))
                                        + (call.endEstimated() ? " ≈" : ""))
                .column("داخلی", 80, call -> Persian.digits(call.extension()))
                .column("استان", 150, CountedCall::province)
                .badge(
                        "در این رقم",
                        110,
                        call -> call.counted() ? "شمرده شد" : "تنها در مخرج",
                        call -> call.counted() ? "info" : "calm")
                .nodes("صدا", 60, call -> call.answeredAt() == null ? null : listenButton(call, listen))
                .onOpen(call -> {
                    if (call.answeredAt() != null) {
                        listen.accept(call);
                    }
                });
        Pieces.shownWhile(
                model.asked()
                        .map(asked -> asked.figure().equals(WallboardModel.SEAT))
                        .orElse(false),
                seatOrders);
        VBox content = Pieces.column(10, seatOrders, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(content, Priority.ALWAYS);
        Panel panel = new Panel(Pieces.row(12, title, count, Pieces.spacer(), Pieces.key("Esc")), content);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
    }

    private static Node listenButton(CountedCall call, Consumer<CountedCall> listen) {
        Button button = new Button(null, Pieces.icon("mdi2p-play-circle-outline"));
        // a dot in an id would be read as a style
        button.setId("listen-" + call.callId().replace('.', '-'));
        button.getStyleClass().add("listen-button");
        button.setFocusTraversable(false);
        button.setOnAction(event -> listen.accept(call));
        return button;
    }

    private static String count(WallboardModel model) {
        long counted =
                model.calls().items().stream().filter(CountedCall::counted).count();
        int all = model.calls().items().size();
        return counted == all
                ? Persian.number(all) + " تماس"
                : Persian.number(counted) + " از " + Persian.number(all) + " تماس";
    }

    void takeFocus() {
        table.takeFocus();
    }
}
