package ir.khosh.desktop.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.desktop.server.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a notice is called, from the reference data that server and desktop share; an unknown one keeps its code. */
final class NoticeNames {

    private static final Logger LOG = Logger.getLogger(NoticeNames.class.getName());
    private static final String MEANINGS = "/reference/notice-meanings.json";

    private final JsonNode names;

    NoticeNames() {
        names = read();
    }

    private static JsonNode read() {
        try (InputStream in = NoticeNames.class.getResourceAsStream(MEANINGS)) {
            return in == null
                    ? Json.mapper().createObjectNode()
                    : Json.mapper().readTree(in).path("templates");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the names of the notices cannot be read", e);
            return Json.mapper().createObjectNode();
        }
    }

    String of(String template) {
        return names.path(template).asText(template);
    }
}
