package ir.khosh.values;

import java.util.Optional;

/** An Iranian person's national id: ten digits with a check digit. Never shown whole in logs. */
public record NationalId(String value) {

    public NationalId {
        if (value == null
                || !value.matches("[0-9]{10}")
                || value.chars().distinct().count() == 1
                || !checks(value)) {
            throw new IllegalArgumentException("not a national id");
        }
    }

    /** Reads ASCII, Persian or Arabic digits with any spaces or hyphens. */
    public static Optional<NationalId> parse(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new NationalId(PersianText.asciiDigits(text).replaceAll("[\\s\\-\\u200c\\u200e\\u200f]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int rest = sum % 11;
        return digits.charAt(9) - '0' == (rest < 2 ? rest : 11 - rest);
    }

    @Override
    public String toString() {
        return value.substring(0, 3) + "*****" + value.substring(8);
    }
}
