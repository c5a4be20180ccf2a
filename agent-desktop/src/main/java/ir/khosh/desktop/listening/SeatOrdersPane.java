package ir.khosh.desktop.listening;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.supervision.SupervisionMode;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Beside an operator's calls on the wallboard: listen, say something, change the state. */
public final class SeatOrdersPane extends VBox {

    private final SeatOrdersModel model;

    public SeatOrdersPane(SeatOrdersModel model) {
        super(8);
        this.model = model;
        setId("seat-orders");
        getStyleClass().add("seat-orders");
        getChildren().addAll(listening(), message(), force());
    }

    private Node listening() {
        ListeningModel listening = model.listening();
        HBox modes = Pieces.row(
                8,
                begin("seat-listen", "mdi2e-ear-hearing", "گوش دادن", "Ctrl+Shift+1", SupervisionMode.LISTEN),
                begin("seat-whisper", "mdi2a-account-voice", "نجوا", "Ctrl+Shift+2", SupervisionMode.WHISPER),
                begin("seat-barge", "mdi2a-account-group", "ورود به گفت‌وگو", "Ctrl+Shift+3", SupervisionMode.BARGE));
        ObservableValue<Boolean> talking =
                listening.chosen().map(ListeningModel.Seat::talking).orElse(false);
        modes.disableProperty().bind(talking.map(yes -> !yes));
        Label silent = Pieces.shownWhile(
                talking.map(yes -> !yes), Pieces.label("اکنون گفت‌وگویی نیست که شنیده شود.", "quiet"));
        return Pieces.row(12, modes, silent, said("seat-said", listening.said()));
    }

    private Button begin(String id, String icon, String name, String key, SupervisionMode mode) {
        return ListeningBar.button(id, icon, name, key, () -> model.listening().step(mode));
    }

    private Node message() {
        TextField words = field("seat-message", "پیام به اپراتور؛ حداکثر ۵۰۰ نویسه", model.words());
        words.setOnAction(event -> model.send());
        return Pieces.column(
                3,
                Pieces.row(8, words, button("seat-message-send", "فرستادن", model::send)),
                Pieces.row(
                        12, error("seat-message-error", model.wordsError()), said("seat-message-sent", model.sent())));
    }

    private Node force() {
        ChoiceBox<AgentState> states = new ChoiceBox<>();
        states.setId("seat-force-state");
        states.getItems().setAll(AgentState.AVAILABLE, AgentState.PAUSED, AgentState.SIGNED_OUT);
        states.setConverter(new StringConverter<>() {
            @Override
            public String toString(AgentState state) {
                return state == null ? "" : name(state);
            }

            @Override
            public AgentState fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        states.valueProperty().bindBidirectional(model.wanted());
        TextField reason = field(
                "seat-force-reason",
                "دلیل؛ اپراتور آن را می‌خواند",
                model.order().words());
        reason.setOnAction(event -> model.force());
        return Pieces.column(
                3,
                Pieces.row(8, states, reason, button("seat-force", "تغییر وضعیت", model::force)),
                Pieces.row(
                        12,
                        error("seat-force-error", model.order().error()),
                        error("seat-force-trouble", model.order().message()),
                        said("seat-force-done", model.order().done())));
    }

    private static String name(AgentState state) {
        return switch (state) {
            case AVAILABLE -> "آماده";
            case PAUSED -> "استراحت";
            default -> "خارج از صف";
        };
    }

    private static TextField field(String id, String prompt, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(text);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Button button(String id, String name, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label error(String id, ObservableValue<String> text) {
        return word(id, text, "field-error");
    }

    private static Label said(String id, ObservableValue<String> text) {
        return word(id, text, "quiet");
    }

    private static Label word(String id, ObservableValue<String> text, String style) {
        Label label = Pieces.label(text, style);
        label.setId(id);
        return Pieces.shownWhile(text.map(word -> !word.isEmpty()), label);
    }
}
