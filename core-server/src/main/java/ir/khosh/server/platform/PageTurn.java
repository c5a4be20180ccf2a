package ir.khosh.server.platform;

import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.server.shared.RefusedException;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** After a form was sent the browser opens the page again, so that going back or reloading sends nothing twice. */
public final class PageTurn {

    private PageTurn() {}

    /**
     * Does the work and opens the page again.
     *
     * @param address of the page, below the server's root
     * @return the reasons why nothing was done, to be shown on the same page; none when it was
     */
    public static PageTroubles after(String address, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            return troubles(Failures.meaningful(e), e);
        }
        to(address);
        return PageTroubles.NONE;
    }

    private static PageTroubles troubles(Throwable meaning, RuntimeException thrown) {
        if (meaning instanceof RefusedException refused) {
            return of(refused.refusals());
        }
        if (meaning instanceof DomainException broken) {
            return of(List.of(Refusal.of(broken.code(), broken.getMessage())));
        }
        throw thrown;
    }

    private static PageTroubles of(List<Refusal> refusals) {
        return new PageTroubles(
                refusals,
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .keySet());
    }

    private static void to(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
