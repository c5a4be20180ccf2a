package ir.khosh.desktop.wrapup;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.wire.calls.DispositionView;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How the call ended: F10, then one key. */
public final class WrapUpView extends VBox {

    private final WrapUpModel model;
    private final FlowPane choices = new FlowPane(6, 6);
    private final TextField note = new TextField();
    private final BooleanProperty cramped = new SimpleBooleanProperty();
    private final BooleanProperty opened = new SimpleBooleanProperty();

    public WrapUpView(WrapUpModel model) {
        super(8);
        this.model = model;
        setId("wrap-up");
        getStyleClass().addAll("panel", "wrap-up");
        note.setId("disposition-note");
        note.setPromptText("یادداشت پایان تماس (اختیاری)");
        note.textProperty().bindBidirectional(model.call().draft().closingNote());
        HBox.setHgrow(note, Priority.ALWAYS);
        choices.setId("dispositions");
        choices.setFocusTraversable(true);
        choices.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!event.isControlDown() && !event.isAltDown()) {
                model.byKey(event.getCharacter()).ifPresent(model::close);
            }
        });
        choices.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        Label trouble = Pieces.wrapping(model.trouble(), "field-error");
        BooleanBinding unfolded = cramped.not()
                .or(opened)
                .or(model.trouble().isNotEmpty())
                .or(Bindings.createBooleanBinding(
                        () -> model.call().phase().get() != DeskCall.Phase.CONNECTED,
                        model.call().phase()));
        focusWithinProperty().addListener((observed, was, is) -> opened.set(is));
        setOnMouseClicked(event -> {
            if (!unfolded.get()) {
                focusChoices();
            }
        });
        getChildren()
                .addAll(
                        Panel.title("نتیجهٔ تماس", said(), Pieces.key("F10")),
                        Pieces.shownWhile(unfolded, choices),
                        Pieces.shownWhile(unfolded, Pieces.row(8, note, giveUp())),
                        Pieces.shownWhile(model.trouble().isNotEmpty(), trouble));
        model.dispositions().addListener((Observable changed) -> draw());
        model.call().phase().addListener((observed, was, is) -> draw());
        model.call().disposition().addListener((observed, was, is) -> draw());
        draw();
    }

    private Node said() {
        return Pieces.label(
                model.call().phase().map(phase -> switch (phase) {
                    case RINGING -> "پس از پاسخ به تماس";
                    case CONNECTED -> "با پایان تماس بسته می‌شود";
                    case OVER -> "با ثبت نتیجه، آمادهٔ تماس بعدی می‌شوید";
                    case WITHDRAWN -> "";
                }),
                "quiet",
                "small");
    }

    private void draw() {
        choices.getChildren().clear();
        if (model.call().phase().get() == DeskCall.Phase.WITHDRAWN) {
            choices.getChildren()
                    .add(Pieces.label(
                            "این تماس نزد شما نماند؛ پیش‌نویس را می‌توانید ثبت کنید یا کنار بگذارید.",
                            "quiet",
                            "small"));
            return;
        }
        for (DispositionView disposition : model.dispositions()) {
            Button button = new Button(
                    null,
                    Pieces.row(6, Pieces.key(Persian.digits(disposition.key())), Pieces.label(disposition.name())));
            button.setId("disposition-" + disposition.code());
            button.getStyleClass().add("disposition");
            Pieces.toggle(
                    button,
                    "chosen",
                    disposition.code().equals(model.call().disposition().get()));
            button.setDisable(model.call().phase().get() == DeskCall.Phase.RINGING);
            button.setFocusTraversable(false);
            button.setOnAction(event -> model.close(disposition));
            choices.getChildren().add(button);
        }
        if (model.dispositions().isEmpty()) {
            choices.getChildren().add(Pieces.label("فهرست نتیجه‌ها هنوز نرسیده است.", "quiet", "small"));
        }
    }

    private Node giveUp() {
        Button button = new Button("کنار گذاشتن پیش‌نویس");
        button.setId("draft-give-up");
        button.getStyleClass().add("flat");
        button.setOnAction(event -> model.giveUp());
        return Pieces.shownWhile(model.call().phase().map(phase -> model.mayGiveUp()), button);
    }

    private void walk(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isShiftDown()) {
            note.requestFocus();
            event.consume();
        }
    }

    /** Only its title is shown during the call while this holds and nobody works in it: what is above needs the room. */
    public void foldWhile(ObservableValue<Boolean> little) {
        cramped.bind(little);
    }

    public void focusChoices() {
        opened.set(true);
        choices.requestFocus();
    }
}
