package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.PersianText;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What may be done now: one key each, always the same. */
final class TaskList extends VBox {

    private static final int COLUMNS = 2;

    private final JobModel model;

    TaskList(JobModel model) {
        super(8);
        this.model = model;
        setId("job-tasks");
        getStyleClass().addAll("panel", "job-tasks");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!event.isControlDown() && !event.isAltDown()) {
                JobTask.byKey(PersianText.asciiDigits(event.getCharacter())).ifPresent(model::begin);
            }
        });
        Label done = Pieces.wrapping(model.done(), "notice", "good");
        done.setId("job-done");
        done.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        Panel.title("چه باید کرد؟", Pieces.key("Ctrl+J")),
                        Pieces.shownWhile(model.done().isNotEmpty(), done),
                        buttons());
    }

    private GridPane buttons() {
        GridPane grid = new GridPane();
        grid.setHgap(6);
        grid.setVgap(6);
        int at = 0;
        for (JobTask task : model.tasks()) {
            Button button = button(task);
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.add(button, at % COLUMNS, at / COLUMNS);
            at++;
        }
        if (at == 0) {
            grid.add(Pieces.wrapping("در این وضعیت کاری از این میز برنمی‌آید.", "quiet", "small"), 0, 0);
        }
        return grid;
    }

    private Button button(JobTask task) {
        Label key = Pieces.key(Persian.digits(task.key()));
        key.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        HBox content =
                Pieces.row(6, Pieces.icon(task.icon(), "quiet-icon"), Pieces.label(task.title()), Pieces.spacer(), key);
        Button button = new Button(null, content);
        button.setId("job-task-" + task.name().toLowerCase().replace('_', '-'));
        button.getStyleClass().add("job-task");
        Pieces.toggle(button, "refuse", task == JobTask.CANCELLATION);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(160);
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.begin(task));
        return button;
    }
}
