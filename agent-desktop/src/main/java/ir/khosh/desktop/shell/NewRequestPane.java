package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Draft.Identity;
import ir.khosh.desktop.dispatch.AssignmentModel;
import ir.khosh.desktop.dispatch.DispatchView;
import ir.khosh.desktop.dispatch.RankingModel;
import ir.khosh.desktop.dispatch.Wish;
import ir.khosh.desktop.requests.KnownPeople;
import ir.khosh.desktop.requests.RegisteredView;
import ir.khosh.desktop.requests.RequestFormModel;
import ir.khosh.desktop.requests.RequestFormView;
import ir.khosh.wire.requests.RequestView;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A request for somebody who is not on the line: who it is for, the form, and then the contractors. */
final class NewRequestPane extends HBox implements AutoCloseable {

    private final DeskCall nobody;
    private final RequestFormModel model;
    private final RequestFormView form;
    private final DispatchView dispatch;

    /**
     * @param back what Escape does
     * @param done takes the tracking code when Escape is pressed after the registration
     */
    NewRequestPane(Tools tools, ObservableValue<Instant> now, Runnable back, Consumer<String> done) {
        super(12);
        setId("new-request-pane");
        getStyleClass().add("room");
        nobody = tools.desk().withoutCall();
        nobody.draft().identity().set(new Identity(Identity.Kind.UNKNOWN, null, null));
        model = new RequestFormModel(nobody, tools.requests(), tools.live(), PauseDelay::new);
        form = new RequestFormView(model, tools.catalogue(), tools.places(), tools.clock());
        RankingModel ranking = new RankingModel(Wish.of(nobody.draft()), tools.requests(), PauseDelay::new);
        dispatch = new DispatchView(ranking, new AssignmentModel(nobody.request(), ranking, tools.requests()), now);
        dispatch.offerWithRegistration(model.sending(), this::registerAndOffer);
        KnownPeople people = new KnownPeople(nobody.draft(), tools.applicants(), PauseDelay::new);
        RegisteredView registered = new RegisteredView(nobody.request(), nobody.afterword(), now);
        Pieces.shownWhile(nobody.request().isNull(), form);
        Pieces.shownWhile(nobody.request().isNotNull(), registered);
        ScrollPane scroll = new ScrollPane(
                new VBox(12, Pieces.shownWhile(nobody.request().isNull(), new VBox(people)), form, registered));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, dispatch);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave(back, done);
                event.consume();
            } else if (!event.isControlDown() && !event.isShiftDown() && !event.isAltDown()) {
                toField(event);
            }
        });
    }

    /** The same keys as beside a call. */
    private void toField(KeyEvent event) {
        switch (event.getCode()) {
            case F2 -> form.focusService();
            case F3 -> form.focusPlace();
            case F4 -> form.focusAddress();
            case F5 -> dispatch.focusCandidates();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void leave(Runnable back, Consumer<String> done) {
        RequestView made = nobody.request().get();
        if (made == null) {
            back.run();
        } else {
            done.accept(made.trackingCode());
        }
    }

    /** Ctrl+Enter: register, then offer, then accept. */
    void forward() {
        if (nobody.request().get() == null) {
            form.register();
        } else if (model.acknowledgeRegistration()) {
            dispatch.focusCandidates();
        } else {
            dispatch.confirm();
        }
    }

    /** Ctrl+Shift+Enter: register and offer in one step. */
    void forwardAtOnce() {
        if (nobody.request().get() == null) {
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
        dispatch.decline();
    }

    void takeFocus() {
        // what scrolls is in the scene only after its style is known, and what is not in the scene takes no focus
        applyCss();
        Platform.runLater(() -> {
            if (nobody.request().get() == null) {
                form.focusPhone();
            } else {
                dispatch.focusCandidates();
            }
        });
    }

    @Override
    public void close() {
        model.close();
    }
}
