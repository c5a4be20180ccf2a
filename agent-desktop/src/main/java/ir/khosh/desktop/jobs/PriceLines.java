package ir.khosh.desktop.jobs;

import ir.khosh.values.PersianText;
import ir.khosh.wire.requests.PricedLine;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The price as heard on the phone: the work and the parts, each one amount in rials without VAT. */
final class PriceLines {

    private final StringProperty work = new SimpleStringProperty("");
    private final StringProperty parts = new SimpleStringProperty("");
    private final StringProperty partsTitle = new SimpleStringProperty("");

    StringProperty work() {
        return work;
    }

    StringProperty parts() {
        return parts;
    }

    StringProperty partsTitle() {
        return partsTitle;
    }

    /** @param service names the work */
    List<PricedLine> lines(String service) {
        List<PricedLine> lines = new ArrayList<>();
        if (rial(work) > 0) {
            lines.add(new PricedLine("SERVICE", service, 1, rial(work)));
        }
        if (rial(parts) > 0) {
            String title =
                    partsTitle.get().isBlank() ? "قطعه" : partsTitle.get().strip();
            lines.add(new PricedLine("PART", title, 1, rial(parts)));
        }
        return lines;
    }

    boolean isEmpty() {
        return rial(work) == 0 && rial(parts) == 0;
    }

    static long rial(StringProperty amount) {
        String digits = PersianText.asciiDigits(amount.get()).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
