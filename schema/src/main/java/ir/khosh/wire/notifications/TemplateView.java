package ir.khosh.wire.notifications;

import java.time.Instant;
import java.util.List;

/**
 * GET /api/notice-templates (admin).
 *
 * @param title Persian; the code where nothing is written about it
 * @param text in force; {@code byDefault} what the reference file says
 * @param places names that may stand in braces, such as {@code code}
 * @param segments of the text with sample values, as it is charged
 * @param changedAt null while the default is in force, as {@code changedBy}
 */
public record TemplateView(
        String code,
        String title,
        String text,
        String byDefault,
        List<Place> places,
        int segments,
        Instant changedAt,
        String changedBy) {

    public TemplateView {
        places = List.copyOf(places);
    }

    public record Place(String name, String title) {}

    /** PUT /api/notice-templates/{code} and POST …/preview. */
    public record Wording(String text) {}

    /**
     * Answer of POST /api/notice-templates/{code}/preview.
     *
     * @param text with sample values
     * @param unused titles of places that the default has and this text has not
     */
    public record Preview(String text, int characters, int segments, List<String> unused) {
        public Preview {
            unused = List.copyOf(unused);
        }
    }
}
