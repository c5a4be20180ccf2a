package ir.khosh.wire.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * RFC 9457 problem, media type {@code application/problem+json}.
 *
 * @param type {@code urn:khosh:problem:<code>}
 * @param title Persian, for the person at the screen
 * @param code stable kebab-case, for programs
 * @param detail Persian; null when the title says it all
 * @param fields what is wrong with each field; empty, never null
 * @param incident to quote to the operator of the service; only for status 5xx
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String code, String detail, List<FieldProblem> fields, String incident) {

    public Problem {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** @param field JSON name with dots for nesting; {@code message} Persian */
    public record FieldProblem(String field, String code, String message) {}
}
