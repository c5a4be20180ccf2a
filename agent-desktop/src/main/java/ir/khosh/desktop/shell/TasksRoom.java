package ir.khosh.desktop.shell;

import ir.khosh.desktop.tasks.TasksModel;
import ir.khosh.desktop.tasks.TasksView;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The tasks, each with its request. */
final class TasksRoom implements RoomView {

    private final TasksModel model;
    private final TasksView view;
    private final JobPane job;

    TasksRoom(Tools tools, TasksModel model, ObservableValue<Instant> now) {
        this.model = model;
        job = new JobPane(tools, now, this::back);
        view = new TasksView(model, now, job);
        job.setVisible(false);
        model.chosen().addListener((observed, was, is) -> follow());
        model.uncoveredChosen().addListener((observed, was, is) -> follow());
    }

    private void follow() {
        String code = model.trackingCode();
        job.setVisible(code != null);
        if (code != null && !code.equals(job.model().code().get())) {
            job.silence();
            job.model().open(code);
        }
    }

    private void back() {
        view.takeFocus();
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void entered() {
        model.reload();
        view.takeFocus();
    }

    @Override
    public void left() {
        job.silence();
    }

    @Override
    public void showJob() {
        if (job.isVisible()) {
            job.takeFocus();
        }
    }

    @Override
    public void forward() {
        job.forward();
    }

    @Override
    public void decline() {
        job.decline();
    }
}
