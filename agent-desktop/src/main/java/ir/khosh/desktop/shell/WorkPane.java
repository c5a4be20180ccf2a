package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.dispatch.AssignmentModel;
import ir.khosh.desktop.dispatch.DispatchView;
import ir.khosh.desktop.dispatch.RankingModel;
import ir.khosh.desktop.requests.RegisteredView;
import ir.khosh.desktop.requests.RequestFormModel;
import ir.khosh.desktop.requests.RequestFormView;
import ir.khosh.desktop.wrapup.WrapUpModel;
import ir.khosh.desktop.wrapup.WrapUpView;
import java.time.Instant;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is done about one call: the form, the contractors, the outcome. */
final class WorkPane extends HBox implements AutoCloseable {

    private final DeskCall call;
    private final RequestFormModel formModel;
    private final RequestFormView form;
    private final DispatchView dispatch;
    private final WrapUpView wrapUp;
    private Node lastFocus;

    WorkPane(DeskCall call, Tools tools, ObservableValue<Instant> now) {
        super(12);
        this.call = call;
        formModel = new RequestFormModel(call, tools.requests(), tools.live(), PauseDelay::new);
        form = new RequestFormView(formModel, tools.catalogue(), tools.places(), tools.clock());
        RankingModel ranking = new RankingModel(call, tools.requests(), PauseDelay::new);
        dispatch = new DispatchView(ranking, new AssignmentModel(call, ranking, tools.requests()), now);
        wrapUp = new WrapUpView(new WrapUpModel(call, tools.desk(), tools.closing(), tools.dispositions()));
        getChildren().addAll(middle(now), dispatch);
        addEventFilter(KeyEvent.KEY_TYPED, event -> lastFocus = (Node) event.getTarget());
    }

    private VBox middle(ObservableValue<Instant> now) {
        RegisteredView registered = new RegisteredView(call.request(), now);
        Pieces.shownWhile(call.request().isNull(), form);
        Pieces.shownWhile(call.request().isNotNull(), registered);
        VBox upper = new VBox(form, registered);
        upper.setFillWidth(true);
        ScrollPane scroll = new ScrollPane(upper);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(form, Priority.ALWAYS);
        VBox.setVgrow(registered, Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox middle = Pieces.column(12, scroll, wrapUp);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        return middle;
    }

    /** Where one starts to write, unless something was being written here before. */
    void takeFocus() {
        applyCss();
        Platform.runLater(() -> {
            if (lastFocus != null && lastFocus.getScene() != null) {
                lastFocus.requestFocus();
            } else if (call.request().get() == null) {
                form.focusService();
            } else {
                dispatch.focusCandidates();
            }
        });
    }

    RequestFormView form() {
        return form;
    }

    DispatchView dispatch() {
        return dispatch;
    }

    WrapUpView wrapUp() {
        return wrapUp;
    }

    /** Ctrl+Enter: register, then offer, then accept. */
    void forward() {
        if (call.request().get() == null) {
            form.register();
        } else if (formModel.acknowledgeRegistration()) {
            dispatch.focusCandidates();
        } else {
            dispatch.confirm();
        }
    }

    @Override
    public void close() {
        formModel.close();
    }
}
