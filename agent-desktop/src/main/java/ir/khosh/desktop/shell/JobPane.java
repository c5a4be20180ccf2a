package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.dispatch.AssignmentModel;
import ir.khosh.desktop.dispatch.DispatchView;
import ir.khosh.desktop.dispatch.RankingModel;
import ir.khosh.desktop.dispatch.Wish;
import ir.khosh.desktop.jobs.JobModel;
import ir.khosh.desktop.jobs.JobTask;
import ir.khosh.desktop.jobs.JobView;
import ir.khosh.desktop.recordings.PlayerModel;
import ir.khosh.desktop.recordings.PlayerView;
import ir.khosh.wire.requests.RequestView;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** One request with everything that can be done to it, wherever in the window it is shown. */
final class JobPane extends StackPane {

    private final JobModel model;
    private final JobView view;
    private final DispatchView dispatch;
    private final AssignmentModel assignment;
    private final PlayerModel player;

    /** @param back what Escape does where nothing is being done */
    JobPane(Tools tools, ObservableValue<Instant> now, Runnable back) {
        model = new JobModel(tools.jobs());
        RankingModel ranking = new RankingModel(Wish.of(model.request()), tools.requests(), PauseDelay::new);
        assignment = new AssignmentModel(model.request(), ranking, tools.requests());
        dispatch = new DispatchView(ranking, assignment, now);
        dispatch.sayWayBack();
        player = tools.players() == null ? null : tools.players().one();
        PlayerView heard = player == null ? null : new PlayerView(player, this::takeFocus);
        view = new JobView(
                model,
                tools.catalogue(),
                tools.clock(),
                now,
                tools.supervisor(),
                dispatch,
                back,
                heard == null ? null : request -> listen(request, heard));
        getStyleClass().add("job-pane");
        setMinSize(0, 0);
        view.setMinHeight(0);
        getChildren().add(view);
        if (heard != null) {
            StackPane.setAlignment(heard, Pos.BOTTOM_CENTER);
            getChildren().add(heard);
        }
        model.task().addListener((observed, was, is) -> {
            if (is == JobTask.DISPATCH) {
                assignment.chooseAnother();
                dispatch.focusCandidates();
            }
        });
    }

    /** What was said when it was asked for. */
    private void listen(RequestView request, PlayerView heard) {
        player.open(request.callId(), "تماسِ ثبت درخواست " + Persian.trackingCode(request.trackingCode()));
        heard.requestFocus();
    }

    void open(String trackingCode) {
        silence();
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

    /** Nothing is heard any more of a job that is not looked at. */
    void silence() {
        if (player != null) {
            player.close();
        }
    }

    void clear() {
        silence();
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
