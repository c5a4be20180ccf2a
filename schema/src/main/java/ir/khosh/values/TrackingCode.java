package ir.khosh.values;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a citizen reads out over the phone: eight digits and a check digit, so that one wrong or two swapped digits are
 * noticed. The check is ISO 7064 MOD 11-10.
 */
public record TrackingCode(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{8}");

    public TrackingCode {
        if (value == null || !FORM.matcher(value).matches() || check(value.substring(0, 8)) != value.charAt(8)) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    /** @param serial 10,000,000 to 99,999,999 */
    public static TrackingCode of(long serial) {
        if (serial < 10_000_000 || serial > 99_999_999) {
            throw new IllegalArgumentException("serial must have eight digits");
        }
        String digits = Long.toString(serial);
        return new TrackingCode(digits + check(digits));
    }

    /** Reads ASCII, Persian or Arabic digits with any spaces or hyphens. */
    public static Optional<TrackingCode> parse(String text) {
        String digits = PersianText.asciiDigits(text).replaceAll("[^0-9]", "");
        return FORM.matcher(digits).matches() && check(digits.substring(0, 8)) == digits.charAt(8)
                ? Optional.of(new TrackingCode(digits))
                : Optional.empty();
    }

    private static char check(String digits) {
        int carry = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (carry + digits.charAt(i) - '0') % 10;
            carry = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - carry) % 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
