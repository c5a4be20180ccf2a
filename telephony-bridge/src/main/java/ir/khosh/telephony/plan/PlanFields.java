package ir.khosh.telephony.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads typed values by path and collects what is wrong, so that all faults are told at once. */
final class PlanFields {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9.-]{1,253}):([1-9][0-9]{0,4})");

    private final JsonNode root;
    private final List<PlanError> errors;

    PlanFields(JsonNode root, List<PlanError> errors) {
        this.root = root;
        this.errors = errors;
    }

    JsonNode at(String path) {
        return root.at("/" + path.replace('.', '/'));
    }

    void fault(String path, String english, String persian) {
        errors.add(new PlanError(path, english, persian));
    }

    String text(String path, String fallback) {
        JsonNode node = at(path);
        if (node.isMissingNode() || node.isNull()) {
            return fallback;
        }
        if (!node.isValueNode()) {
            fault(path, "must be a single value", "باید یک مقدار تکی باشد");
            return fallback;
        }
        return node.asText().strip();
    }

    int number(String path, int fallback, int least, int most) {
        String text = text(path, Integer.toString(fallback));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        fault(
                path,
                "must be a whole number from " + least + " to " + most + ", not '" + text + "'",
                "باید عددی صحیح از " + least + " تا " + most + " باشد");
        return fallback;
    }

    Duration seconds(String path, int fallback, int least, int most) {
        return Duration.ofSeconds(number(path, fallback, least, most));
    }

    /** A list, or a comma list when it was overridden on the command line. */
    List<String> list(String path, List<String> fallback) {
        JsonNode node = at(path);
        if (node.isMissingNode() || node.isNull()) {
            return fallback;
        }
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> values.add(one.asText().strip()));
        } else if (node.isValueNode() && !node.asText().isBlank()) {
            for (String one : node.asText().split(",")) {
                values.add(one.strip());
            }
        }
        if (values.isEmpty()) {
            fault(path, "must not be empty", "نباید خالی باشد");
        }
        return values;
    }

    /** Turns a text into a value whose constructor refuses what is wrong. */
    <T> T value(String path, String text, Function<String, T> constructor, String persian) {
        try {
            return constructor.apply(text);
        } catch (IllegalArgumentException e) {
            fault(path, e.getMessage() + ", not '" + text + "'", persian);
            return null;
        }
    }

    /** Null when there is none. */
    String address(String path) {
        String text = text(path, "");
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = ADDRESS.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(2)) <= 65_535) {
            return text;
        }
        fault(path, "must be host:port, not '" + text + "'", "باید نشانی و درگاه باشد، مانند 127.0.0.1:7101");
        return null;
    }

    void unique(String path, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (value != null && !seen.add(value)) {
                fault(path, "contains " + value + " twice", "مقدار " + value + " دو بار آمده است");
            }
        }
    }
}
