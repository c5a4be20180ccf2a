package ir.khosh.server.accounts;

import ir.khosh.server.platform.PageHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Opens a page for the holder of its link, and nothing for anybody else. */
@WebFilter({"/j/*", "/t/*", "/q/*", "/s/*", "/i/*", "/p/*", "/a/*", "/c/*"})
public class PageLinkFilter implements Filter {

    private static final Map<Character, String> PAGES = Map.of(
            'j',
            "job",
            't',
            "track",
            'q',
            "quote",
            's',
            "survey",
            'i',
            "invoice",
            'p',
            "penalty",
            'a',
            "answer",
            'c',
            "contractor");

    private final SignedLinks links;

    @Inject
    PageLinkFilter(SignedLinks links) {
        this.links = links;
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        String path = request.getRequestURI();
        String page = PAGES.get(path.charAt(1));
        Optional<String> subject = links.subjectOf(page, path.substring(Math.min(3, path.length())));
        PageHeaders.set(response);
        if (subject.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
            request.getRequestDispatcher("/errors/expired.html").forward(request, response);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        request.setAttribute(PageLink.PAGE, page);
        request.setAttribute(PageLink.SUBJECT, subject.get());
        request.setAttribute(PageLink.ADDRESS, path);
        request.getRequestDispatcher("/" + page + ".xhtml").forward(request, response);
    }
}
