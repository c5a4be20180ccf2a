package ir.khosh.desktop.controls;

import ir.khosh.values.JalaliDate;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A Jalali month. Arrows move by a day or a week, PageUp and PageDown by a month, Enter takes. */
final class MonthGrid extends VBox {

    private static final String[] DAYS = {"ش", "ی", "د", "س", "چ", "پ", "ج"};

    private final LocalDate earliest;
    private final Consumer<LocalDate> taken;
    private final Label heading = Pieces.label("", "strong");
    private final GridPane days = new GridPane();
    private LocalDate chosen;

    /** @param earliest days before it cannot be taken */
    MonthGrid(LocalDate chosen, LocalDate earliest, Consumer<LocalDate> taken) {
        super(8);
        this.chosen = chosen;
        this.earliest = earliest;
        this.taken = taken;
        getStyleClass().add("month-grid");
        setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        setFocusTraversable(true);
        HBox head = Pieces.row(
                6,
                turn("mdi2c-chevron-right", -1),
                Pieces.spacer(),
                heading,
                Pieces.spacer(),
                turn("mdi2c-chevron-left", 1));
        days.setHgap(2);
        days.setVgap(2);
        getChildren().addAll(head, days);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        draw();
    }

    private Button turn(String icon, int months) {
        Button button = new Button(null, Pieces.icon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setFocusTraversable(false);
        button.setOnAction(
                event -> moveTo(JalaliDate.of(chosen).plusMonths(months).toLocalDate()));
        return button;
    }

    private void pressed(KeyEvent event) {
        LocalDate to =
                switch (event.getCode()) {
                    case LEFT -> chosen.plusDays(1);
                    case RIGHT -> chosen.minusDays(1);
                    case DOWN -> chosen.plusWeeks(1);
                    case UP -> chosen.minusWeeks(1);
                    case PAGE_DOWN -> JalaliDate.of(chosen).plusMonths(1).toLocalDate();
                    case PAGE_UP -> JalaliDate.of(chosen).plusMonths(-1).toLocalDate();
                    case HOME -> earliest;
                    default -> null;
                };
        if (to != null) {
            moveTo(to);
            event.consume();
        } else if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
            taken.accept(chosen);
            event.consume();
        }
    }

    private void moveTo(LocalDate day) {
        chosen = day.isBefore(earliest) ? earliest : day;
        draw();
    }

    private void draw() {
        JalaliDate shown = JalaliDate.of(chosen);
        heading.setText(JalaliDate.monthName(shown.month()) + " " + Persian.digits(shown.year()));
        days.getChildren().clear();
        for (int column = 0; column < DAYS.length; column++) {
            days.add(cell(DAYS[column], "day-name"), column, 0);
        }
        LocalDate first = new JalaliDate(shown.year(), shown.month(), 1).toLocalDate();
        int offset = (first.getDayOfWeek().getValue() + 1) % 7;
        for (int day = 1; day <= JalaliDate.lengthOfMonth(shown.year(), shown.month()); day++) {
            LocalDate date = first.plusDays(day - 1);
            Label cell = cell(Persian.digits(day), "day");
            Pieces.toggle(cell, "chosen", date.equals(chosen));
            Pieces.toggle(cell, "holiday", (offset + day - 1) % 7 == 6);
            cell.setDisable(date.isBefore(earliest));
            cell.setOnMouseClicked(event -> taken.accept(date));
            days.add(cell, (offset + day - 1) % 7, 1 + (offset + day - 1) / 7);
        }
    }

    private static Label cell(String text, String style) {
        Label cell = Pieces.label(text, style);
        GridPane.setHalignment(cell, HPos.CENTER);
        return cell;
    }
}
