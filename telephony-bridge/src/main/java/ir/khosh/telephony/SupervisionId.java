package ir.khosh.telephony;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One supervision. It says itself who hears whom, so that after any loss of memory the exchange's own list of lines is
 * enough to know.
 */
public record SupervisionId(String value) {

    /** How the id of every supervision begins. */
    public static final String PREFIX = "sup-";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9]{2,6})-([0-9]{2,6})-[0-9a-z]{1,36}");

    public SupervisionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a supervision: " + value);
        }
    }

    /** @param unique lower-case letters and digits that no other supervision of these two has */
    public static SupervisionId of(Extension supervisor, Extension agent, String unique) {
        return new SupervisionId(PREFIX + supervisor + "-" + agent + "-" + unique);
    }

    /** Whether a text is of the form of such an id; null is not. */
    public static boolean is(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    public Extension supervisor() {
        return part(1);
    }

    public Extension agent() {
        return part(2);
    }

    private Extension part(int group) {
        Matcher matcher = FORM.matcher(value);
        matcher.matches();
        return new Extension(matcher.group(group));
    }

    @Override
    public String toString() {
        return value;
    }
}
