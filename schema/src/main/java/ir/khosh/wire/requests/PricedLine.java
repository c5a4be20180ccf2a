package ir.khosh.wire.requests;

/**
 * A line of a quote, of the final account or of an invoice.
 *
 * @param kind SERVICE, PART, FEE or DISCOUNT (its amount is negative)
 * @param quantity 1 to 999
 * @param unitRial without VAT
 */
public record PricedLine(String kind, String title, int quantity, long unitRial) {

    public long amountRial() {
        return Math.multiplyExact(quantity, unitRial);
    }
}
