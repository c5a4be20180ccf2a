package ir.khosh.desktop.controls;

import ir.khosh.values.JalaliDate;
import java.time.Clock;
import java.time.LocalDate;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;

/** A Jalali day, written or taken from a month that Down or a click opens. Empty is no day. */
public final class JalaliField extends TextField {

    private final Clock clock;
    private final ObjectProperty<LocalDate> value = new SimpleObjectProperty<>();
    private PopOver month;
    private boolean pastAllowed;

    public JalaliField(String id, Clock clock) {
        this.clock = clock;
        setId(id);
        setPromptText("در نخستین فرصت");
        value.addListener((observed, was, is) -> draw());
        setOnAction(event -> commit());
        focusedProperty().addListener((observed, was, is) -> {
            if (!is && !isChoosing()) {
                commit();
            }
        });
        setOnMouseClicked(event -> open());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                open();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
                commit();
                event.consume();
            }
        });
    }

    /** A day that may lie in the past. */
    public static JalaliField anyDay(String id, Clock clock) {
        JalaliField field = new JalaliField(id, clock);
        field.pastAllowed = true;
        field.setPromptText("مانند ۱۲ آذر");
        return field;
    }

    public ObjectProperty<LocalDate> value() {
        return value;
    }

    private LocalDate earliest() {
        return pastAllowed ? LocalDate.of(2000, 1, 1) : today();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(JalaliDate.TEHRAN));
    }

    private void draw() {
        setText(value.get() == null ? "" : Persian.day(value.get(), clock.instant()));
    }

    private void commit() {
        if (getText() == null || getText().isBlank()) {
            value.set(null);
        } else if (value.get() == null || !getText().equals(Persian.day(value.get(), clock.instant()))) {
            SpokenDay.parse(getText(), today())
                    .filter(day -> !day.isBefore(earliest()))
                    .ifPresent(value::set);
        }
        draw();
    }

    private boolean isChoosing() {
        return month != null && month.isShowing();
    }

    private void open() {
        if (isChoosing() || getScene() == null) {
            return;
        }
        LocalDate start = value.get() == null ? today() : value.get();
        MonthGrid grid = new MonthGrid(start, earliest(), day -> {
            value.set(day);
            month.hide();
            requestFocus();
        });
        month = new PopOver(grid);
        month.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        month.setDetachable(false);
        month.setAnimated(false);
        month.show(this);
        Platform.runLater(grid::requestFocus);
    }
}
