package ir.khosh.telephony;

import java.util.Objects;

/** One call from the caller's first ring to the end, whoever takes part. Never blank, at most 64 characters. */
public record CallId(String value) {

    public CallId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("call id must be 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
