package ir.khosh.telephony;

import java.util.regex.Pattern;

/** The number of an operator's seat inside the exchange: two to six ASCII digits. */
public record Extension(String value) implements Comparable<Extension> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,6}");

    public Extension {
        if (value == null || !DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("extension must be two to six digits");
        }
    }

    @Override
    public int compareTo(Extension other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
