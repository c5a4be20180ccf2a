package ir.khosh.server.requests;

import ir.khosh.values.PersianText;
import ir.khosh.wire.requests.PricedLine;

/** A line of a price as it is typed on a phone. Public for the page that shows it. */
public class DraftLine {

    private final String kind;
    private String title;
    private String quantity = "۱";
    private String rial;

    DraftLine(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /** Neither title nor amount was typed, apart from what stood there. */
    boolean isEmpty() {
        return isBlank(rial) && (!isPart() || isBlank(title));
    }

    PricedLine toPricedLine() {
        return new PricedLine(kind, title, (int) number(quantity), number(rial));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Any digits with any separators; what is no number becomes one that the rules refuse. */
    static long number(String typed) {
        String digits = typed == null ? "" : PersianText.asciiDigits(typed).replaceAll("[\\s,،٬.\\u200c]", "");
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : -1;
    }

    public boolean isPart() {
        return kind.equals("PART");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getRial() {
        return rial;
    }

    public void setRial(String rial) {
        this.rial = rial;
    }
}
