package ir.khosh.desktop.controls;

import ir.khosh.values.PersianText;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/**
 * An amount in whole rials, in Persian digits and by thousands while it is written: nobody counts eight digits in a row.
 * Whoever reads the text leaves the separators out.
 */
public final class MoneyField extends TextField {

    private static final int LONGEST = 15;

    public MoneyField(String id) {
        setId(id);
        getStyleClass().add("number-field");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setTextFormatter(new TextFormatter<>(MoneyField::byThousands));
    }

    /** As people say it; empty while nothing is written. Whoever writes toman for rials sees a tenth of what they meant. */
    public ObservableValue<String> toman() {
        return textProperty().map(text -> {
            String digits = digits(text);
            return digits.isEmpty() ? "" : Persian.toman(Long.parseLong(digits));
        });
    }

    private static TextFormatter.Change byThousands(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String written = change.getControlNewText();
        String digits = digits(written);
        if (digits.length() > LONGEST) {
            return null;
        }
        // the caret stays before the same digits: counted from the end, zeros that fall away in front do not move it
        int after = digits(written.substring(change.getCaretPosition())).length();
        String grouped = digits.isEmpty() ? "" : Persian.number(Long.parseLong(digits));
        change.setRange(0, change.getControlText().length());
        change.setText(grouped);
        int caret = before(grouped, after);
        change.selectRange(caret, caret);
        return change;
    }

    /** @return the place before so many digits */
    private static int before(String grouped, int digits) {
        int position = grouped.length();
        for (int left = digits; left > 0 && position > 0; position--) {
            left -= Character.isDigit(grouped.charAt(position - 1)) ? 1 : 0;
        }
        return position;
    }

    private static String digits(String text) {
        return PersianText.asciiDigits(text).replaceAll("[^0-9]", "");
    }
}
