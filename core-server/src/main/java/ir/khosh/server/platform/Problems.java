package ir.khosh.server.platform;

import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.problem.Problem.FieldProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers of media type {@code application/problem+json}. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final Map<Integer, String[]> STATUSES = Map.of(
            400, new String[] {"bad-request", "درخواست نادرست است."},
            401, new String[] {"not-signed-in", "لطفاً وارد سامانه شوید."},
            403, new String[] {"not-allowed", "شما به این بخش دسترسی ندارید."},
            404, new String[] {"path-not-found", "چنین نشانی‌ای وجود ندارد."},
            405, new String[] {"method-not-allowed", "این کار در این نشانی ممکن نیست."},
            406, new String[] {"not-acceptable", "پاسخ در قالب خواسته‌شده ممکن نیست."},
            413, new String[] {"body-too-large", "حجم پیام بیش از اندازهٔ مجاز است."},
            415, new String[] {"media-type-unsupported", "قالب پیام پشتیبانی نمی‌شود."});

    private Problems() {}

    public static Response answer(int status, String code, String title, List<FieldProblem> fields) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("urn:khosh:problem:" + code, title, status, code, null, fields, null))
                .build();
    }

    static Response ofStatus(Response plain) {
        if (plain.getStatus() < 400) {
            return plain;
        }
        String[] words = STATUSES.getOrDefault(
                plain.getStatus(), new String[] {"http-" + plain.getStatus(), "درخواست پذیرفته نشد."});
        return answer(plain.getStatus(), words[0], words[1], List.of());
    }

    static Response incident(int status, String code, String title, Throwable failure) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, failure, () -> "incident " + incident + " " + code);
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("urn:khosh:problem:" + code, title, status, code, null, List.of(), incident))
                .build();
    }
}
