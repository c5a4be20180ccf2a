package ir.khosh.desktop.shell;

import ir.khosh.desktop.dispatch.AssignmentModel;
import ir.khosh.desktop.dispatch.DispatchView;
import ir.khosh.desktop.dispatch.RankingModel;
import ir.khosh.desktop.dispatch.Wish;
import ir.khosh.desktop.jobs.JobModel;
import ir.khosh.desktop.jobs.JobTask;
import ir.khosh.desktop.jobs.JobView;
import ir.khosh.wire.requests.RequestView;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/** One request with everything that can be done to it, wherever in the window it is shown. */
final class JobPane extends StackPane {

    private final JobModel model;
    private final JobView view;
    private final DispatchView dispatch;
    private final AssignmentModel assignment;

    /** @param back what Escape does where nothing is being done */
    JobPane(Tools tools, ObservableValue<Instant> now, Runnable back) {
        model = new JobModel(tools.jobs());
        RankingModel ranking = new RankingModel(Wish.of(model.request()), tools.requests(), PauseDelay::new);
        assignment = new AssignmentModel(model.request(), ranking, tools.requests());
        dispatch = new DispatchView(ranking, assignment, now);
        view = new JobView(model, tools.catalogue(), tools.clock(), now, tools.supervisor(), dispatch, back);
        setMinSize(0, 0);
        view.setMinHeight(0);
        getChildren().add(view);
        model.task().addListener((observed, was, is) -> {
            if (is == JobTask.DISPATCH) {
                assignment.chooseAnother();
                dispatch.focusCandidates();
            }
        });
    }

    void open(String trackingCode) {
        model.open(trackingCode);
        view.takeFocus();
    }

    /** A request that has just been made goes straight to its contractors. */
    void dispatch(RequestView request) {
        model.show(request);
        model.begin(JobTask.DISPATCH);
        if (model.task().get() == null) {
            view.takeFocus();
        }
    }

    void clear() {
        model.close();
    }

    JobModel model() {
        return model;
    }

    void takeFocus() {
        if (model.task().get() == JobTask.DISPATCH) {
            dispatch.focusCandidates();
        } else {
            view.takeFocus();
        }
    }

    /** Ctrl+Enter. */
    void forward() {
        if (model.task().get() == JobTask.DISPATCH) {
            dispatch.confirm();
        } else {
            view.forward();
        }
    }

    /** Ctrl+Delete. */
    void decline() {
        if (model.task().get() == JobTask.DISPATCH) {
            dispatch.decline();
        }
    }
}
