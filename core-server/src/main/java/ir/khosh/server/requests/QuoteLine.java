package ir.khosh.server.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One line of a quote. Never changed. */
@Embeddable
class QuoteLine {

    private String kind;
    private String title;
    private int quantity;

    @Column(name = "unit_rial")
    private long unitRial;

    protected QuoteLine() {}

    /** @param unitRial without VAT */
    QuoteLine(String kind, String title, int quantity, long unitRial) {
        this.kind = kind;
        this.title = title;
        this.quantity = quantity;
        this.unitRial = unitRial;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    int quantity() {
        return quantity;
    }

    long unitRial() {
        return unitRial;
    }

    long amountRial() {
        return Math.multiplyExact(quantity, unitRial);
    }
}
