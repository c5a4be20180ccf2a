package ir.khosh.server.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import ir.khosh.server.shared.AccessException;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.RefusedException;
import ir.khosh.wire.problem.Problem.FieldProblem;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The one place that knows which failure is which HTTP answer. */
@Provider
@jakarta.enterprise.context.ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject
    private MetricRegistry metrics;

    @Override
    public Response toResponse(Throwable failure) {
        Throwable cause = Failures.meaningful(failure);
        if (cause instanceof RefusedException refused) {
            return refused(refused);
        }
        if (cause instanceof ConflictException conflict) {
            return Problems.answer(409, conflict.code(), conflict.getMessage(), List.of());
        }
        if (cause instanceof AccessException access) {
            return Problems.answer(access.status(), access.code(), access.getMessage(), List.of());
        }
        if (cause instanceof DomainException broken) {
            int status =
                    broken.code().endsWith("-not-found") ? 404 : broken.code().endsWith("-unreachable") ? 503 : 409;
            return Problems.answer(status, broken.code(), broken.getMessage(), List.of());
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return invalid(invalid);
        }
        if (cause instanceof JsonMappingException unfit) {
            String field = unfit.getPath().stream()
                    .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            return Problems.answer(
                    422,
                    "field-unreadable",
                    "مقدار یکی از فیلدها خوانا نیست.",
                    List.of(new FieldProblem(field, "unreadable", "این مقدار پذیرفته نیست.")));
        }
        if (cause instanceof JsonProcessingException) {
            return Problems.answer(400, "malformed-json", "پیام ارسالی خوانا نیست.", List.of());
        }
        if (cause instanceof WebApplicationException http) {
            return Problems.ofStatus(http.getResponse());
        }
        if (Failures.isContended(cause)) {
            metrics.counter("khosh_contended_answers").inc();
            return Problems.answer(
                    409, "busy", "همکار دیگری هم‌اکنون روی همین مورد کار می‌کند؛ لطفاً دوباره تلاش کنید.", List.of());
        }
        if (Failures.isDatabaseAway(cause)) {
            metrics.counter("khosh_database_away_answers").inc();
            return Problems.incident(
                    503,
                    "database-unavailable",
                    "پایگاه داده موقتاً در دسترس نیست؛ لطفاً چند لحظه دیگر دوباره تلاش کنید.",
                    failure);
        }
        metrics.counter("khosh_unexpected_failures").inc();
        return Problems.incident(500, "unexpected", "خطای پیش‌بینی‌نشده‌ای رخ داد.", failure);
    }

    private static Response refused(RefusedException refused) {
        List<FieldProblem> fields = refused.refusals().stream()
                .filter(refusal -> refusal.field() != null)
                .map(refusal -> new FieldProblem(refusal.field(), refusal.code(), refusal.persianMessage()))
                .toList();
        return Problems.answer(422, refused.code(), refused.getMessage(), fields);
    }

    private static Response invalid(ConstraintViolationException invalid) {
        List<FieldProblem> fields = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(field(violation), "invalid", "این مقدار پذیرفته نیست."))
                .toList();
        return Problems.answer(422, "invalid-fields", "برخی از فیلدها نادرست است.", fields);
    }

    private static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            // the first two nodes are method and parameter
            if (depth++ > 1) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }
}
