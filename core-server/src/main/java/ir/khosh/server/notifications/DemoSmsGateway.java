package ir.khosh.server.notifications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Stands where a provider's gateway would, so that a demonstration goes the whole way. Only with khosh.demo=true. */
@WebServlet("/demo/sms/*")
public class DemoSmsGateway extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DemoTexts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        if (!texts.isDemo()) {
            response.sendError(404);
        } else if (request.getRequestURI().endsWith("/sms/send.json")) {
            take(request, response);
        } else {
            String ids = request.getParameter("messageid");
            tell(ids == null ? request.getParameter("localid") : ids, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String receptor = request.getParameter("receptor");
        String message = request.getParameter("message");
        String localId = request.getParameter("localid");
        if (receptor == null
                || message == null
                || localId == null
                || !localId.matches("[0-9]{1,18}")
                || message.length() > 1000
                || !receptor.matches("\\+?[0-9]{7,16}")) {
            response.sendError(400);
        } else {
            texts.receive(localId, receptor, message);
            answer(response, entry(localId, 1));
        }
    }

    /** Message ids are the local ids here. */
    private void tell(String ids, HttpServletResponse response) throws IOException {
        if (ids == null || !ids.matches("[0-9]{1,18}(,[0-9]{1,18}){0,499}")) {
            response.sendError(400);
        } else {
            answer(
                    response,
                    Arrays.stream(ids.split(","))
                            .map(id -> entry(id, texts.has(id) ? 10 : 100))
                            .collect(Collectors.joining(",")));
        }
    }

    private static String entry(String id, int status) {
        return "{\"messageid\":" + id + ",\"localid\":\"" + id + "\",\"status\":" + status + "}";
    }

    private static void answer(HttpServletResponse response, String entries) throws IOException {
        response.setContentType("application/json");
        response.getWriter().print("{\"return\":{\"status\":200,\"message\":\"ok\"},\"entries\":[" + entries + "]}");
    }
}
