package ir.khosh.desktop.controls;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A line for one's words and a button a verdict, each with its key: Ctrl and the digit of its place. */
public final class DecisionBox extends VBox {

    /** The name of a reason that the one whom it is about reads. */
    public static final String TOLD_REASON = "دلیل، برای خود او";

    /** Where it is read. */
    public static final String TOLD_WHERE = "در پیام و در صفحهٔ او می‌آید";

    private final Decision decision;
    private final TextField words = new TextField();
    private TextField told;
    private final FlowPane buttons = new FlowPane(8, 8);

    public DecisionBox(String id, String name, String prompt, Decision decision) {
        super(8);
        this.decision = decision;
        setId(id);
        getStyleClass().addAll("decision", "form-line");
        words.setId(id + "-words");
        words.setPromptText(prompt);
        words.textProperty().bindBidirectional(decision.words());
        getChildren()
                .addAll(
                        new Field(name, null, words, decision.error()),
                        said(id + "-message", decision.message(), "bad"),
                        said(id + "-done", decision.done(), "good"),
                        buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static Label said(String id, javafx.beans.value.ObservableValue<String> text, String tone) {
        Label label = Pieces.wrapping(text, "notice", tone);
        label.setId(id);
        label.setMaxWidth(Double.MAX_VALUE);
        return Pieces.shownWhile(text.map(said -> !said.isEmpty()), label);
    }

    /** A line more, before one's words: the reason that is told to the one whom it is about. */
    public DecisionBox telling() {
        told = new TextField();
        told.setId(getId() + "-told");
        told.setPromptText(TOLD_WHERE);
        told.textProperty().bindBidirectional(decision.toldReason());
        getChildren().add(0, new Field(TOLD_REASON, null, told, decision.toldError()));
        return this;
    }

    /** Takes all verdicts away. */
    public void clear() {
        buttons.getChildren().clear();
    }

    /** @param style such as accent or refuse; null for an ordinary one */
    public DecisionBox verdict(String id, String title, String style, Runnable action) {
        int place = buttons.getChildren().size() + 1;
        Button button = new Button(null, Pieces.row(8, Pieces.label(title), Pieces.key("Ctrl+" + place)));
        button.setId(id);
        if (style != null) {
            button.getStyleClass().add(style);
        }
        button.disableProperty().bind(decision.busy());
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
        return this;
    }

    private void pressed(KeyEvent event) {
        int digit = event.getCode().isDigitKey() ? event.getCode().ordinal() - KeyCode.DIGIT1.ordinal() : -1;
        if (event.isControlDown() && digit >= 0 && digit < buttons.getChildren().size()) {
            ((Button) buttons.getChildren().get(digit)).fire();
            event.consume();
        }
    }

    public boolean hasVerdicts() {
        return !buttons.getChildren().isEmpty();
    }

    public void takeFocus() {
        (told == null ? words : told).requestFocus();
    }
}
