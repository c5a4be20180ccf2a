package ir.khosh.desktop.controls;

import ir.khosh.values.PersianText;
import java.util.OptionalLong;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** An amount in whole rials, shown in Persian digits. */
public final class MoneyField extends TextField {

    private static final int LONGEST = 15;

    public MoneyField(String id) {
        setId(id);
        getStyleClass().add("number-field");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setTextFormatter(new TextFormatter<>(change -> {
            change.setText(PersianText.persianDigits(
                    PersianText.asciiDigits(change.getText()).replaceAll("[^0-9]", "")));
            return change.getControlNewText().length() > LONGEST ? null : change;
        }));
    }

    /** Empty when nothing is written. */
    public OptionalLong rial() {
        String digits = PersianText.asciiDigits(getText());
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
