package ir.khosh.desktop.abandoned;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.AbandonedView;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Callers who were not served beside the one in front: whom to call back, and how it went. */
public final class LedgerView extends HBox {

    private final AbandonedModel model;
    private final ObservableValue<Instant> now;
    private final ListTable<AbandonedView> table;
    private final VBox front = new Panel();
    private final DecisionBox box;

    public LedgerView(AbandonedModel model, ObservableValue<Instant> now) {
        super(12);
        this.model = model;
        this.now = now;
        setId("abandoned");
        getStyleClass().add("room");
        box = new DecisionBox("abandoned-decision", "نتیجه", "یادداشت؛ برای کنار گذاشتن لازم است", model.decision());
        box.verdict("abandoned-reached", "پاسخ داد", "accent", () -> model.done("REACHED"))
                .verdict("abandoned-no-answer", "پاسخ نداد", null, () -> model.done("NO_ANSWER"))
                .verdict("abandoned-dropped", "کنار گذاشتن", "refuse", () -> model.done("DROPPED"));
        table = table();
        Label withheld = Pieces.wrapping(model.withheldLine(), "quiet");
        withheld.setId("abandoned-withheld");
        Pieces.shownWhile(model.withheldLine().map(text -> !text.isEmpty()), withheld);
        Label age = Pieces.label(model.ageLine(), "quiet", "small");
        age.setId("abandoned-age");
        VBox list = new Panel(Panel.title("تماس‌های از دست رفته", Pieces.key("Enter")), table, withheld, age);
        list.getStyleClass().add("abandoned-list");
        list.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        front.getStyleClass().add("abandoned-front");
        getChildren().addAll(list, front);
        model.chosen().addListener((observed, was, is) -> draw());
        model.decision().done().addListener((observed, was, is) -> draw());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.R && event.isControlDown()) {
                model.reload();
                event.consume();
            }
        });
        draw();
    }

    private ListTable<AbandonedView> table() {
        return new ListTable<>("abandoned-table", model.list(), "کسی بی‌پاسخ نمانده است.")
                .column("شماره", 130, caller -> Persian.phone(caller.number()))
                .column("نام", 150, caller -> caller.name() == null ? "ناشناس" : caller.name())
                .badge(
                        "تماس",
                        60,
                        caller -> Persian.number(caller.count()),
                        caller -> caller.count() > 1 ? "warn" : null)
                .nodes("از", 80, this::age)
                .column("بیشینه انتظار", 100, caller -> Persian.elapsed(Duration.ofMillis(caller.longestWaitMillis())))
                .badge("وضعیت", 150, this::state, this::tone)
                .onChoose(caller -> {
                    if (caller != null) {
                        model.chosen().set(caller);
                    }
                })
                .onOpen(caller -> {
                    model.chosen().set(caller);
                    model.callBack();
                });
    }

    private Node age(AbandonedView caller) {
        Label age = Pieces.label(Persian.elapsed(Duration.between(caller.firstAt(), now.getValue())), "small");
        Pieces.toggle(age, "late", !model.isLater(caller));
        return age;
    }

    private String state(AbandonedView caller) {
        if (caller.heldBy() != null) {
            return caller.mine() ? "نزد شما" : "نزد " + caller.heldBy();
        }
        return model.isLater(caller) ? "دوباره " + Persian.hour(caller.dueAt()) : "منتظر تماس";
    }

    private String tone(AbandonedView caller) {
        return caller.heldBy() != null ? "info" : model.isLater(caller) ? "calm" : "bad";
    }

    private void draw() {
        AbandonedView caller = model.chosen().get();
        front.getChildren().clear();
        if (caller == null) {
            String done = model.decision().done().get();
            Label none = Pieces.wrapping(
                    done.isEmpty() ? "تماس‌گیرنده‌ای را از فهرست برگزینید. Enter با او تماس می‌گیرد." : done,
                    "notice",
                    "calm");
            none.setId("abandoned-none");
            front.getChildren().add(none);
            return;
        }
        Label phone = Pieces.label(Persian.phone(caller.number()), "task-phone");
        phone.setId("abandoned-phone");
        Label story = Pieces.wrapping(story(caller));
        story.setId("abandoned-story");
        front.getChildren()
                .addAll(
                        Pieces.row(
                                10,
                                Pieces.label(caller.name() == null ? "ناشناس" : caller.name(), "pop-name"),
                                Pieces.badge(state(caller), tone(caller))),
                        Pieces.row(14, Pieces.icon("mdi2p-phone-missed-outline", "task-icon"), phone),
                        story,
                        callBack(caller),
                        box);
        box.setDisable(!caller.mine());
    }

    private Button callBack(AbandonedView caller) {
        Button call = new Button(null, Pieces.row(8, Pieces.label("تماس می‌گیرم"), Pieces.key("Enter")));
        call.setId("abandoned-call");
        call.getStyleClass().add("accent");
        call.setFocusTraversable(false);
        call.setDisable(caller.heldBy() != null && !caller.mine());
        call.setOnAction(event -> model.callBack());
        return call;
    }

    private String story(AbandonedView caller) {
        String calls = caller.count() == 1
                ? "یک تماس با " + Persian.digits(caller.dialled()) + "، "
                : Persian.number(caller.count()) + " تماس، آخرین با " + Persian.digits(caller.dialled()) + " ";
        String tries = caller.tries() == 0
                ? ""
                : " " + Persian.number(caller.tries()) + " بار با او تماس گرفته شد و پاسخ نداد.";
        return calls + Persian.when(caller.lastAt(), now.getValue()) + "؛ تا "
                + Persian.elapsed(Duration.ofMillis(caller.longestWaitMillis())) + " منتظر ماند." + tries;
    }

    public void takeFocus() {
        Platform.runLater(table::takeFocus);
    }
}
