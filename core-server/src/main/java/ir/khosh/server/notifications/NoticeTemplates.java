package ir.khosh.server.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Persian texts with places such as {@code {code}}. */
@ApplicationScoped
public class NoticeTemplates {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int LONGEST = 1000;

    private Map<String, String> templates = Map.of();

    protected NoticeTemplates() {}

    @Inject
    NoticeTemplates(ObjectMapper json) {
        try (InputStream file = NoticeTemplates.class.getResourceAsStream("/reference/notice-templates.json")) {
            templates = json.readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Notice notice) {
        String template = templates.get(notice.template());
        if (template == null) {
            throw new IllegalArgumentException("no such template: " + notice.template());
        }
        Matcher places = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            String value = notice.values().get(places.group(1));
            if (value == null) {
                throw new IllegalArgumentException(notice.template() + " needs a value for " + places.group(1));
            }
            places.appendReplacement(
                    text,
                    Matcher.quoteReplacement(
                            value.replaceAll("\\p{Cntrl}+", " ").strip()));
        }
        places.appendTail(text);
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST - 1) + "…";
    }
}
