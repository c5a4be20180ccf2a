package ir.khosh.desktop.controls;

import ir.khosh.values.PersianText;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** A number is written from left to right and shown in Persian digits, whatever the keyboard sends. */
public final class PhoneField extends TextField {

    private static final int LONGEST = 20;

    public PhoneField(String id) {
        setId(id);
        getStyleClass().add("number-field");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setTextFormatter(new TextFormatter<>(change -> {
            String kept = PersianText.asciiDigits(change.getText()).replaceAll("[^0-9+]", "");
            change.setText(PersianText.persianDigits(kept));
            if (change.isAdded() && kept.length() != 1) {
                int caret = Math.min(change.getControlNewText().length(), change.getRangeStart() + kept.length());
                change.selectRange(caret, caret);
            }
            return change.getControlNewText().length() > LONGEST ? null : change;
        }));
    }
}
