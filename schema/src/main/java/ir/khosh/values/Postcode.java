package ir.khosh.values;

import java.util.Optional;

/** An Iranian postcode: ten digits, the first not zero. Odd patterns are not refused. */
public record Postcode(String value) {

    public Postcode {
        if (value == null || !value.matches("[1-9][0-9]{9}")) {
            throw new IllegalArgumentException("not a postcode");
        }
    }

    /** Reads ASCII, Persian or Arabic digits with any spaces or hyphens. */
    public static Optional<Postcode> parse(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        String digits = PersianText.asciiDigits(text).replaceAll("[\\s\\-\\u200c\\u200e\\u200f]", "");
        return digits.matches("[1-9][0-9]{9}") ? Optional.of(new Postcode(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
