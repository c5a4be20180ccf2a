package ir.khosh.server.photos;

import ir.khosh.server.accounts.SignedLinks;
import ir.khosh.server.platform.PageHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Shows one picture to whoever holds its signed link. */
@WebServlet("/v/*")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SMALL = "/small";

    private final transient SignedLinks links;
    private final transient Photos photos;

    @Inject
    PhotoServlet(SignedLinks links, Photos photos) {
        this.links = links;
        this.photos = photos;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageHeaders.set(response);
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        boolean small = path.endsWith(SMALL);
        String token = small ? path.substring(0, path.length() - SMALL.length()) : path;
        Optional<byte[]> picture = links.subjectOf("view", token)
                .map(Long::valueOf)
                .flatMap(photos::findPhoto)
                .flatMap(photo -> photos.read(photo, small));
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_GONE);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }
}
