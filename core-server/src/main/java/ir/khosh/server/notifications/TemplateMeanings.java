package ir.khosh.server.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;

/** What templates and their places are called, with a sample of each place. */
@Singleton
class TemplateMeanings {

    private final JsonNode file;

    @Inject
    TemplateMeanings(ObjectMapper json) {
        try (InputStream stream = TemplateMeanings.class.getResourceAsStream("/reference/notice-meanings.json")) {
            file = json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code itself where nothing is written. */
    String titleOf(String template) {
        return file.path("templates").path(template).asText(template);
    }

    String placeTitle(String place) {
        return file.path("places").path(place).path("title").asText(place);
    }

    String withSamples(String text) {
        Matcher places = TemplateCheck.PLACE.matcher(text);
        return places.replaceAll(match -> Matcher.quoteReplacement(
                file.path("places").path(match.group(1)).path("sample").asText("…")));
    }
}
