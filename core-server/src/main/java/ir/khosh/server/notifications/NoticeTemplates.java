package ir.khosh.server.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Persian texts with places such as {@code {code}}. */
@ApplicationScoped
public class NoticeTemplates {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int LONGEST = 1000;

    /** @param optional not sent to those who opted out; all others belong to a running request */
    record Template(String text, boolean optional) {}

    private final Map<String, Template> templates = new HashMap<>();
    private TemplateWording wording = template -> Optional.empty();

    protected NoticeTemplates() {}

    @Inject
    NoticeTemplates(ObjectMapper json, TemplateWording wording) {
        this(json);
        this.wording = wording;
    }

    NoticeTemplates(ObjectMapper json) {
        try (InputStream file = NoticeTemplates.class.getResourceAsStream("/reference/notice-templates.json")) {
            json.readTree(file)
                    .fields()
                    .forEachRemaining(entry -> templates.put(entry.getKey(), template(entry.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain text, or {@code {"text": …, "optional": true}}. */
    private static Template template(JsonNode value) {
        return value.isTextual()
                ? new Template(value.asText(), false)
                : new Template(
                        value.required("text").asText(), value.path("optional").asBoolean());
    }

    private Template get(String code) {
        Template template = templates.get(code);
        if (template == null) {
            throw new IllegalArgumentException("no such template: " + code);
        }
        return template;
    }

    boolean isOptional(String code) {
        return get(code).optional();
    }

    Set<String> codes() {
        return templates.keySet();
    }

    /** What the reference file says. */
    String byDefault(String code) {
        return get(code).text();
    }

    /** What an administrator worded, unless it asks for a value that this notice does not bring. */
    private String wordingFor(Notice notice) {
        String byDefault = get(notice.template()).text();
        return wording.findWording(notice.template())
                .filter(text -> notice.values().keySet().containsAll(TemplateCheck.placesOf(text)))
                .orElse(byDefault);
    }

    String text(Notice notice) {
        Matcher places = PLACE.matcher(wordingFor(notice));
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
