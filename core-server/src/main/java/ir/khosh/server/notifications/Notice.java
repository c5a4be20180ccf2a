package ir.khosh.server.notifications;

import ir.khosh.values.PhoneNumber;
import java.util.Map;
import java.util.Objects;

/**
 * One message to one person.
 *
 * @param template code of {@code notice-templates.json}
 * @param values for the places of the template, ready for display
 * @param subject what it is about, such as a tracking code; at most 60 ASCII characters
 * @param version 1, or higher when a later notice replaces an earlier one
 * @param isFirst whether no earlier one of this template and subject can stand, so that none is looked for
 */
public record Notice(
        String template, PhoneNumber to, Map<String, String> values, String subject, int version, boolean isFirst) {

    public Notice(String template, PhoneNumber to, Map<String, String> values, String subject, int version) {
        this(template, to, values, subject, version, version == 1);
    }

    public Notice {
        Objects.requireNonNull(template);
        Objects.requireNonNull(to);
        Objects.requireNonNull(subject);
        values = Map.copyOf(values);
    }
}
