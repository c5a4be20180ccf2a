package ir.khosh.server.requests;

import ir.khosh.server.accounts.SignedLinks;
import ir.khosh.server.photos.PhotoLimits;
import ir.khosh.server.photos.Photos;
import ir.khosh.server.platform.Failures;
import ir.khosh.server.platform.PageHeaders;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the pictures of a job from the form on its page, for whoever holds the page's link, and leads back to the page;
 * what was wrong travels as a code that the page turns into words.
 */
@WebServlet("/u/*")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = 128L * 1024 * 1024)
public class JobPhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> CAPTIONS =
            Map.of("before", "پیش از کار", "after", "پس از کار", "part", "قطعه");

    private final transient SignedLinks links;
    private final transient ContractorDesk desk;
    private final transient Photos photos;
    private final transient PhotoLimits limits;

    @Inject
    JobPhotoServlet(SignedLinks links, ContractorDesk desk, Photos photos, PhotoLimits limits) {
        this.links = links;
        this.desk = desk;
        this.photos = photos;
        this.limits = limits;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        PageHeaders.set(response);
        String token =
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<String> assignment = links.subjectOf("job", token);
        if (assignment.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            request.getRequestDispatcher("/errors/expired.html").include(request, response);
            return;
        }
        String trouble = take(assignment.get(), request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/j/" + token + (trouble == null ? "" : "?photo=" + trouble));
    }

    /** @return the code of what is wrong; null when all is well */
    private String take(String assignment, HttpServletRequest request) throws IOException, ServletException {
        List<Part> sent;
        try {
            sent = request.getParts().stream()
                    .filter(part -> part.getName().equals("photo") && part.getSize() > 0)
                    .toList();
        } catch (IllegalStateException e) {
            return limits.tooLarge().code();
        }
        if (sent.isEmpty()) {
            return limits.missing().code();
        }
        String caption = CAPTIONS.get(
                Optional.ofNullable(request.getParameter("caption")).orElse(""));
        try {
            for (Part part : sent) {
                desk.addPhoto(assignment, photos.keep(content(part)), caption);
            }
            return null;
        } catch (RuntimeException e) {
            return codeOf(e);
        }
    }

    private byte[] content(Part part) throws IOException {
        if (limits.isTooLarge(part.getSize())) {
            throw limits.tooLarge().toException();
        }
        try (InputStream input = part.getInputStream()) {
            return input.readAllBytes();
        }
    }

    private static String codeOf(RuntimeException thrown) {
        Throwable meaning = Failures.meaningful(thrown);
        if (meaning instanceof RefusedException refused) {
            return refused.refusals().get(0).code();
        }
        if (meaning instanceof DomainException broken) {
            return broken.code();
        }
        throw thrown;
    }
}
