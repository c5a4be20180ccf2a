package ir.khosh.desktop.shell;

import ir.khosh.desktop.applicants.PopModel;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Front;
import ir.khosh.desktop.dispatch.AssignmentModel;
import ir.khosh.desktop.dispatch.DispatchView;
import ir.khosh.desktop.dispatch.RankingModel;
import ir.khosh.desktop.dispatch.Wish;
import ir.khosh.desktop.jobs.ClaimModel;
import ir.khosh.desktop.jobs.ClaimView;
import ir.khosh.desktop.requests.RegisteredView;
import ir.khosh.desktop.requests.RequestFormModel;
import ir.khosh.desktop.requests.RequestFormView;
import ir.khosh.desktop.wrapup.WrapUpModel;
import ir.khosh.desktop.wrapup.WrapUpView;
import ir.khosh.wire.requests.RequestView;
import java.time.Instant;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is done about one call: the form and its contractors, a job or a claim in their place, and the outcome. */
final class WorkPane extends HBox implements AutoCloseable {

    /** In pixels; below it a job and the outcome of the call do not both fit. */
    private static final double ROOM_FOR_BOTH = 760;

    private final DeskCall call;
    private final PopModel pop;
    private final Tools tools;
    private final ObservableValue<Instant> now;
    private final RequestFormModel formModel;
    private final RequestFormView form;
    private final DispatchView dispatch;
    private final WrapUpView wrapUp;
    private final StackPane beside = new StackPane();
    private Node lastFocus;
    private JobPane job;
    private ClaimView claim;
    private RequestView repeat;

    WorkPane(DeskCall call, PopModel pop, Tools tools, ObservableValue<Instant> now) {
        super(12);
        this.call = call;
        this.pop = pop;
        this.tools = tools;
        this.now = now;
        formModel = new RequestFormModel(call, tools.requests(), tools.live(), PauseDelay::new);
        form = new RequestFormView(formModel, tools.catalogue(), tools.places(), tools.clock());
        RankingModel ranking = new RankingModel(Wish.of(call.draft()), tools.requests(), PauseDelay::new);
        dispatch = new DispatchView(ranking, new AssignmentModel(call.request(), ranking, tools.requests()), now);
        dispatch.offerWithRegistration(formModel.sending(), this::registerAndOffer);
        wrapUp = new WrapUpView(new WrapUpModel(call, tools.desk(), tools.closing(), tools.dispositions()));
        wrapUp.foldWhile(call.front().flatMap(front -> heightProperty()
                .map(height -> height.doubleValue() < ROOM_FOR_BOTH && !(front instanceof Front.Form))));
        getChildren().addAll(middle(), dispatch);
        Pieces.shownWhile(call.front().map(Front.Form.class::isInstance), dispatch);
        addEventFilter(KeyEvent.KEY_TYPED, event -> lastFocus = (Node) event.getTarget());
        call.front().addListener((observed, was, is) -> bring(is));
        bring(call.front().get());
    }

    private VBox middle() {
        ScrollPane written = written();
        Pieces.shownWhile(call.front().map(Front.Form.class::isInstance), written);
        Pieces.shownWhile(call.front().map(front -> !(front instanceof Front.Form)), beside);
        VBox.setVgrow(beside, Priority.ALWAYS);
        beside.setMinSize(0, 0);
        VBox middle = Pieces.column(12, written, beside, wrapUp);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        return middle;
    }

    private ScrollPane written() {
        RegisteredView registered = new RegisteredView(call.request(), call.afterword(), now);
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
        formModel.message().addListener((observed, was, is) -> Platform.runLater(() -> showEnd(scroll, is)));
        return scroll;
    }

    /** Where the word stands that keeps the request from being registered, and the button. */
    private static void showEnd(ScrollPane scroll, String word) {
        if (!word.isEmpty()) {
            scroll.layout();
            scroll.setVvalue(scroll.getVmax());
        }
    }

    private void bring(Front front) {
        claim = null;
        if (front instanceof Front.Job wanted) {
            bringJob(wanted.trackingCode());
        } else if (front instanceof Front.Claim) {
            ClaimModel model = new ClaimModel(tools.jobs(), pop.liveWarranties(), call.callId(), this::claimed);
            claim = new ClaimView(model, now.getValue(), this::backToForm);
            beside.getChildren().setAll(claim);
            claim.takeFocus();
        }
    }

    private void bringJob(String trackingCode) {
        if (job == null) {
            job = new JobPane(tools, now, this::backToForm);
        }
        beside.getChildren().setAll(job);
        if (repeat != null && repeat.trackingCode().equals(trackingCode)) {
            job.dispatch(repeat);
        } else {
            job.open(trackingCode);
        }
        repeat = null;
    }

    private void claimed(RequestView made) {
        repeat = made;
        call.front().set(new Front.Job(made.trackingCode()));
    }

    private void backToForm() {
        call.front().set(new Front.Form());
        takeFocus();
    }

    /** Where one starts to write, unless something was being written here before. */
    void takeFocus() {
        applyCss();
        Platform.runLater(() -> {
            if (call.front().get() instanceof Front.Job) {
                job.takeFocus();
            } else if (claim != null) {
                claim.takeFocus();
            } else if (lastFocus != null && isShown(lastFocus)) {
                lastFocus.requestFocus();
            } else if (call.request().get() == null) {
                form.focusService();
            } else {
                dispatch.focusCandidates();
            }
        });
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** The form, brought to the front. */
    RequestFormView form() {
        call.front().set(new Front.Form());
        return form;
    }

    /** The contractors of the new request, brought to the front. */
    DispatchView dispatch() {
        call.front().set(new Front.Form());
        return dispatch;
    }

    WrapUpView wrapUp() {
        return wrapUp;
    }

    /** Ctrl+Enter: register, then offer, then accept; or what is written about a job. */
    void forward() {
        if (call.front().get() instanceof Front.Job) {
            job.forward();
        } else if (claim != null) {
            claim.submit();
        } else if (call.request().get() == null) {
            form.register();
        } else if (formModel.acknowledgeRegistration()) {
            dispatch.focusCandidates();
        } else {
            dispatch.confirm();
        }
    }

    /** Ctrl+Shift+Enter: register and offer in one step. */
    void forwardAtOnce() {
        if (call.front().get() instanceof Front.Form && call.request().get() == null) {
            registerAndOffer();
        } else {
            forward();
        }
    }

    private void registerAndOffer() {
        dispatch.chosenOffer()
                .ifPresentOrElse(offer -> form.registerAndOffer(offer, dispatch::rankAnew), form::register);
    }

    /** Ctrl+Delete: the contractor on the phone says no. */
    void decline() {
        if (call.front().get() instanceof Front.Job) {
            job.decline();
        } else {
            dispatch.decline();
        }
    }

    @Override
    public void close() {
        formModel.close();
    }
}
