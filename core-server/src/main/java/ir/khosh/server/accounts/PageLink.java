package ir.khosh.server.accounts;

import ir.khosh.server.shared.AccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The signed link that a page was opened with. Whoever holds it may do what its page offers about its subject, and
 * nothing else.
 */
@RequestScoped
public class PageLink {

    static final String PAGE = "khosh.page";
    static final String SUBJECT = "khosh.page.subject";
    /** Where the page's own forms go: the link itself. Known to the one who writes the forms. */
    static final String ADDRESS = "khosh.page.address";

    private HttpServletRequest request;

    protected PageLink() {}

    @Inject
    PageLink(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * @param page that the caller belongs to, such as survey
     * @throws AccessException 403 when the page was not opened by a link of its own
     */
    public String subject(String page) {
        Object subject = request.getAttribute(SUBJECT);
        if (subject == null || !page.equals(request.getAttribute(PAGE))) {
            throw new AccessException(403, "link-needed", "این پیوند معتبر نیست.");
        }
        return (String) subject;
    }

    /** Path of the link, to come back to after a form was sent. */
    public String address() {
        return (String) request.getAttribute(ADDRESS);
    }
}
