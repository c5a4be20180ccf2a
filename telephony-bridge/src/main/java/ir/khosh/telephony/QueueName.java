package ir.khosh.telephony;

import java.util.regex.Pattern;

/** A queue of the exchange: lower-case ASCII letters, digits and hyphens, at most 40 characters. */
public record QueueName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public QueueName {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("queue name must be lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
