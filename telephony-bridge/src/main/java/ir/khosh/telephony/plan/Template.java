package ir.khosh.telephony.plan;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with places such as {@code {{sip.port}}}. */
record Template(String name, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z._]+)}}");

    /** @throws IllegalArgumentException when a place has no value: a mistyped template must not start an exchange */
    String fill(Map<String, String> values) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException("config/asterisk/" + name + " asks for unknown " + matcher.group());
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
