package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import ir.khosh.wire.requests.RequestView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A whole job: head, everything that happened, the money, and what may be done, each with a key. */
public final class JobView extends VBox {

    private final JobModel model;
    private final CatalogueClient catalogue;
    private final Clock clock;
    private final ObservableValue<Instant> now;
    private final boolean supervisor;
    private final Node dispatch;
    private final Runnable back;
    private final Consumer<RequestView> listen;
    private final HBox body = new HBox(12);
    private final VBox side = Pieces.column(12);
    private final ScrollPane sideScroll = scrolling(side);
    private TaskList tasks;
    private TaskForm form;
    private ClaimView claim;
    private boolean awaitsFocus;

    /**
     * @param supervisor may let fees go
     * @param dispatch the contractors, shown while one is being chosen
     * @param back what Escape does where nothing is being done
     * @param listen plays the call in which it was asked for; null for who may not hear it
     */
    public JobView(
            JobModel model,
            CatalogueClient catalogue,
            Clock clock,
            ObservableValue<Instant> now,
            boolean supervisor,
            Node dispatch,
            Runnable back,
            Consumer<RequestView> listen) {
        super(12);
        this.model = model;
        this.catalogue = catalogue;
        this.clock = clock;
        this.now = now;
        this.supervisor = supervisor;
        this.dispatch = dispatch;
        this.back = back;
        this.listen = listen;
        setId("job");
        getStyleClass().add("job");
        sideScroll.getStyleClass().add("job-side");
        sideScroll.setFitToHeight(true);
        sideScroll.setMinHeight(0);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.request().addListener((observed, was, is) -> draw());
        model.trouble().addListener((observed, was, is) -> draw());
        model.task().addListener((observed, was, is) -> drawSide());
        draw();
    }

    private void draw() {
        RequestView request = model.request().get();
        if (request == null) {
            boolean broken = !model.trouble().get().isEmpty();
            Label said = Pieces.wrapping(
                    broken ? model.trouble().get() + " Ctrl+R دوباره می‌خواند." : "درخواست در راه است…",
                    "notice",
                    broken ? "bad" : "calm");
            said.setId("job-missing");
            said.setMaxWidth(Double.MAX_VALUE);
            getChildren().setAll(said);
            return;
        }
        body.getChildren().setAll(new Timeline(request), sideScroll);
        getChildren().setAll(new JobHead(request, now.getValue(), listen), body);
        if (form == null && claim == null) {
            drawSide();
        }
    }

    private void drawSide() {
        boolean focused = hasFocus() || awaitsFocus;
        putSide(focused);
        // what scrolls is in the scene only after its style is known, and what is not in the scene takes no focus
        applyCss();
    }

    private void putSide(boolean focused) {
        tasks = null;
        form = null;
        claim = null;
        RequestView request = model.request().get();
        if (request == null) {
            side.getChildren().clear();
            return;
        }
        JobTask task = model.task().get();
        if (task == null) {
            tasks = new TaskList(model);
            side.getChildren()
                    .setAll(
                            new MoneyCard(request),
                            tasks,
                            new PhotoStrip(request.progress().photos(), model.jobs()));
            if (focused) {
                takeFocus();
            }
        } else if (task == JobTask.DISPATCH) {
            VBox.setVgrow(dispatch, Priority.ALWAYS);
            if (!side.getChildren().equals(List.of(dispatch))) {
                side.getChildren().setAll(dispatch);
            }
        } else if (task == JobTask.CLAIM) {
            claim = claim(request);
            side.getChildren().setAll(claim);
            claim.takeFocus();
        } else {
            form = new TaskForms(model, catalogue, clock, supervisor).of(task);
            side.getChildren().setAll(form);
            if (task == JobTask.QUOTE_ANSWER) {
                side.getChildren().add(0, new MoneyCard(request));
            }
            form.takeFocus();
        }
    }

    private static ScrollPane scrolling(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private ClaimView claim(RequestView request) {
        LocalDate until = request.warrantyUntil();
        int left = (int)
                ChronoUnit.DAYS.between(LocalDate.ofInstant(now.getValue(), ir.khosh.values.JalaliDate.TEHRAN), until);
        String contractor =
                request.assignment() == null ? null : request.assignment().contractorName();
        LiveWarranty warranty =
                new LiveWarranty(request.trackingCode(), request.serviceName(), contractor, until, left);
        return new ClaimView(
                new ClaimModel(model.jobs(), List.of(warranty), null, this::claimed), now.getValue(), model::leaveTask);
    }

    private void claimed(RequestView repeat) {
        model.show(repeat);
        model.begin(JobTask.DISPATCH);
    }

    /** True when what is about to be replaced has the focus. */
    private boolean hasFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == side) {
                return true;
            }
        }
        return false;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            escape();
            event.consume();
        } else if (event.getCode() == KeyCode.R && event.isControlDown()) {
            model.refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.L
                && event.isAltDown()
                && JobHead.isHeard(model.request().get(), listen)) {
            listen.accept(model.request().get());
            event.consume();
        }
    }

    /** Out of what is being done, then out of the job. */
    public void escape() {
        if (model.task().get() != null) {
            model.leaveTask();
            takeFocus();
        } else {
            back.run();
        }
    }

    /** Ctrl+Enter: does what is written in the form. */
    public boolean forward() {
        if (form != null) {
            form.submit();
        } else if (claim != null) {
            claim.submit();
        }
        return form != null || claim != null;
    }

    /** To what may be done, where a digit suffices; as soon as the request is there. */
    public void takeFocus() {
        awaitsFocus = model.request().get() == null;
        Platform.runLater(() -> {
            if (form != null) {
                form.takeFocus();
            } else if (tasks != null) {
                tasks.requestFocus();
            }
        });
    }
}
