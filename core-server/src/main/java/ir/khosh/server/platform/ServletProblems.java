package ir.khosh.server.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.wire.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The same answers where no REST mapper stands: filters, authentication. */
@ApplicationScoped
public class ServletProblems {

    private ObjectMapper json;

    protected ServletProblems() {}

    @Inject
    ServletProblems(ObjectMapper json) {
        this.json = json;
    }

    public void send(HttpServletResponse response, int status, String code, String title) {
        response.setStatus(status);
        response.setContentType(Problems.MEDIA_TYPE + ";charset=UTF-8");
        try {
            response.getOutputStream()
                    .write(json.writeValueAsBytes(
                            new Problem("urn:khosh:problem:" + code, title, status, code, null, List.of(), null)));
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
