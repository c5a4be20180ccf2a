package ir.khosh.desktop.controls;

import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Reply;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A field that searches while one types and offers what it finds underneath. Down and Up move, Enter or Tab takes, Escape
 * goes back to what was chosen. A search that comes late never replaces a newer one.
 */
public final class SearchField<T> extends TextField {

    private static final Duration PAUSE_OF_TYPING = Duration.millis(120);

    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final Function<String, Answer<List<T>>> search;
    private final Function<T, String> title;
    private final PauseTransition pause = new PauseTransition(PAUSE_OF_TYPING);
    private final ResultList<T> results;
    private boolean settling;
    private int asked;
    private boolean pending;
    private boolean takeWhenFound;

    /** @param title how a value reads in the field; {@code detail} the quiet second column, may give null */
    public SearchField(
            String id,
            Function<String, Answer<List<T>>> search,
            Function<T, String> title,
            Function<T, String> detail) {
        this.search = search;
        this.title = title;
        setId(id);
        getStyleClass().add("search-field");
        results = new ResultList<>(this, title, detail, this::take);
        pause.setOnFinished(event -> ask());
        textProperty().addListener((observed, was, is) -> typed());
        value.addListener((observed, was, is) -> settle());
        focusedProperty().addListener((observed, was, is) -> {
            if (!is) {
                leave();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public ObjectProperty<T> value() {
        return value;
    }

    private void typed() {
        if (!settling && isFocused()) {
            pending = true;
            takeWhenFound = false;
            pause.playFromStart();
        }
    }

    private void ask() {
        int mine = ++asked;
        search.apply(getText().strip()).then(reply -> {
            if (mine == asked && isFocused()) {
                pending = false;
                show(reply);
            }
        });
    }

    private void show(Reply<List<T>> reply) {
        reply.onValue(results::show).onFailure(failure -> results.say(failure.text()));
        if (takeWhenFound) {
            takeWhenFound = false;
            results.takeChosen();
        }
    }

    /** The hand is faster than the search: what was typed is searched first, so that nothing older is taken. */
    private void takeWhenFound() {
        takeWhenFound = true;
        pause.stop();
        ask();
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.DOWN && !results.isShowing()) {
            ask();
            event.consume();
        } else if (key == KeyCode.DOWN || key == KeyCode.UP) {
            results.move(key == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (pending
                && (key == KeyCode.ENTER || key == KeyCode.TAB)
                && !getText().isBlank()) {
            takeWhenFound();
            event.consume();
        } else if (key == KeyCode.ENTER && results.isShowing()) {
            results.takeChosen();
            event.consume();
        } else if (key == KeyCode.TAB && results.isShowing()) {
            results.takeChosen();
        } else if (key == KeyCode.ESCAPE && results.isShowing()) {
            leave();
            event.consume();
        }
    }

    private void take(T picked) {
        value.set(picked);
        settle();
        positionCaret(getLength());
    }

    /** What is typed and not chosen is nothing; an emptied field empties the value. */
    private void leave() {
        if (getText().isBlank()) {
            value.set(null);
        }
        settle();
    }

    private void settle() {
        asked++;
        pending = false;
        takeWhenFound = false;
        pause.stop();
        results.hide();
        String shown = value.get() == null ? "" : Objects.requireNonNullElse(title.apply(value.get()), "");
        if (!shown.equals(getText())) {
            settling = true;
            setText(shown);
            settling = false;
        }
    }
}
