package ir.khosh.desktop.tasks;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.RequestLine;
import ir.khosh.wire.requests.TaskView;
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

/** The tasks beside the one in front: whom to call, what to say, and how it went. */
public final class TasksView extends HBox {

    private final TasksModel model;
    private final ObservableValue<Instant> now;
    private final ListTable<TaskView> table;
    private final VBox front = new Panel();
    private final DecisionBox box;

    /** @param job shows the request of the task in front */
    public TasksView(TasksModel model, ObservableValue<Instant> now, Node job) {
        super(12);
        this.model = model;
        this.now = now;
        setId("tasks");
        getStyleClass().add("room");
        box = new DecisionBox("task-decision", "نتیجه", "یادداشت؛ برای کنار گذاشتن لازم است", model.decision());
        box.verdict("task-reached", "انجام شد", "accent", () -> model.done("REACHED"))
                .verdict("task-no-answer", "پاسخ نداد", null, () -> model.done("NO_ANSWER"))
                .verdict("task-dropped", "کنار گذاشتن", "refuse", () -> model.done("DROPPED"));
        table = new ListTable<>("tasks-table", model.list(), "کاری در انتظار نیست.")
                .badge("کار", 130, TaskView::kindTitle, TasksView::tone)
                .column("متقاضی", 110, task -> task.applicantName() == null ? "بی‌نام" : task.applicantName())
                .nodes("از", 70, this::age)
                .onChoose(task -> {
                    if (task != null) {
                        model.chosen().set(task);
                    }
                })
                .onOpen(task -> {
                    model.take();
                    box.takeFocus();
                });
        VBox list = Pieces.column(
                12,
                new Panel(Panel.title("کارها", Pieces.key("Enter")), table),
                new Panel(Panel.title("بدون پوشش", Pieces.key("Tab")), uncovered()));
        list.getChildren().forEach(panel -> VBox.setVgrow(panel, Priority.ALWAYS));
        list.getStyleClass().add("tasks-list");
        VBox right = Pieces.column(12, front, job);
        VBox.setVgrow(job, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinSize(0, 0);
        getChildren().addAll(list, right);
        model.chosen().addListener((observed, was, is) -> draw());
        model.uncoveredChosen().addListener((observed, was, is) -> draw());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.R && event.isControlDown()) {
                model.reload();
                event.consume();
            }
        });
        draw();
    }

    private ListTable<RequestLine> uncovered() {
        return new ListTable<>("uncovered-table", model.uncovered(), "درخواستی بی‌پوشش نمانده است.")
                .column("خدمت", 130, RequestLine::serviceName)
                .column("محل", 120, RequestLine::regionPath)
                .nodes(
                        "از",
                        70,
                        line -> Pieces.label(
                                Persian.elapsed(Duration.between(line.registeredAt(), now.getValue())), "small"))
                .onChoose(line -> {
                    if (line != null) {
                        model.uncoveredChosen().set(line);
                    }
                });
    }

    private static String tone(TaskView task) {
        return switch (task.kind()) {
            case "FIND_CONTRACTOR" -> "warn";
            case "COMPLAINT" -> "bad";
            default -> "info";
        };
    }

    private Node age(TaskView task) {
        Label age = Pieces.label(Persian.elapsed(Duration.between(task.createdAt(), now.getValue())), "small");
        Pieces.toggle(age, "late", task.dueAt() != null && task.dueAt().isBefore(now.getValue()));
        return age;
    }

    private void draw() {
        TaskView task = model.chosen().get();
        front.getChildren().clear();
        if (task == null && model.uncoveredChosen().get() != null) {
            drawUncovered(model.uncoveredChosen().get());
            return;
        }
        if (task == null) {
            Label none = Pieces.wrapping(
                    model.decision().done().get().isEmpty()
                            ? "کاری را از فهرست برگزینید."
                            : model.decision().done().get(),
                    "notice",
                    "calm");
            none.setId("task-none");
            front.getChildren().add(none);
            return;
        }
        Label phone = Pieces.label(Persian.phone(task.phone()), "task-phone");
        phone.setId("task-phone");
        Label text = Pieces.wrapping(Persian.digits(task.text()));
        text.setId("task-text");
        Label name = Pieces.label(task.applicantName() == null ? "بی‌نام" : task.applicantName(), "pop-name");
        front.getChildren()
                .addAll(
                        Pieces.row(10, name, Pieces.badge(task.kindTitle(), tone(task)), Pieces.spacer(), taken(task)),
                        Pieces.row(14, Pieces.icon("mdi2p-phone-outline", "task-icon"), phone),
                        text,
                        box);
    }

    private void drawUncovered(RequestLine line) {
        Label phone = Pieces.label(Persian.phone(line.phone()), "task-phone");
        phone.setId("task-phone");
        String name = line.applicantName() == null ? "بی‌نام" : line.applicantName();
        front.getChildren()
                .addAll(
                        Pieces.row(10, Pieces.label(name, "pop-name"), Pieces.badge(line.stateTitle(), "warn")),
                        Pieces.row(14, Pieces.icon("mdi2p-phone-outline", "task-icon"), phone),
                        Pieces.wrapping(
                                "پیمانکاری بیابید (Ctrl+J و ۲) یا با متقاضی زمان دیگری بگذارید (Ctrl+J و ۱).",
                                "quiet"));
    }

    private Node taken(TaskView task) {
        if (task.takenBy() == null) {
            Button take = new Button(null, Pieces.row(8, Pieces.label("برمی‌دارم"), Pieces.key("Enter")));
            take.setId("task-take");
            take.getStyleClass().add("accent");
            take.setFocusTraversable(false);
            take.setOnAction(event -> model.take());
            return take;
        }
        Label taken = Pieces.badge(model.isMine(task) ? "نزد شما" : "نزد " + task.takenBy(), "calm");
        taken.setId("task-taken");
        return taken;
    }

    public void takeFocus() {
        Platform.runLater(table::takeFocus);
    }
}
