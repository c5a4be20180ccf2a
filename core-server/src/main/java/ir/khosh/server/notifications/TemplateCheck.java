package ir.khosh.server.notifications;

import ir.khosh.server.shared.FieldCheck;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a written text may contain: the places of its default and no others, and no brace that is none of them. */
record TemplateCheck(String byDefault) {

    static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int LONGEST = 600;

    /** Names in the order in which they first stand. */
    static Set<String> placesOf(String text) {
        Set<String> places = new LinkedHashSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    FieldCheck check(String text) {
        FieldCheck check = new FieldCheck();
        String written = check.text("text", text, LONGEST);
        if (written == null) {
            if (check.passed()) {
                check.refuse("required", "text", "متن پیام خالی است.");
            }
            return check;
        }
        Set<String> known = placesOf(byDefault);
        Set<String> unknown = placesOf(written);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            check.refuse(
                    "place-unknown",
                    "text",
                    "این جای خالی شناخته نیست: {" + unknown.iterator().next() + "}");
        } else if (PLACE.matcher(written).replaceAll("").matches("(?s).*[{}].*")) {
            check.refuse("brace-alone", "text", "آکولاد تنها برای جای خالی مانند {code} است.");
        }
        return check;
    }
}
