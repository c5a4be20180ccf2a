package ir.khosh.server.notifications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands where a provider's gateway would, so that a demonstration goes the whole way. Only with khosh.demo=true. */
@WebServlet("/demo/sms/*")
public class DemoSmsGateway extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DemoTexts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String receptor = request.getParameter("receptor");
        String message = request.getParameter("message");
        String localId = request.getParameter("localid");
        if (!texts.isDemo()) {
            response.sendError(404);
        } else if (receptor == null
                || message == null
                || localId == null
                || !localId.matches("[0-9]{1,18}")
                || message.length() > 1000
                || !receptor.matches("\\+?[0-9]{7,16}")) {
            response.sendError(400);
        } else {
            texts.receive(localId, receptor, message);
            response.setContentType("application/json");
            response.getWriter()
                    .print("{\"return\":{\"status\":200,\"message\":\"ok\"},\"entries\":[{\"messageid\":" + localId
                            + ",\"status\":1}]}");
        }
    }
}
