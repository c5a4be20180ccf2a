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
     * @return the Persian reasons why nothing was done, to be shown on the same page; empty when it was
     */
    public static List<String> after(String address, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            return troubles(Failures.meaningful(e), e);
        }
        to(address);
        return List.of();
    }

    private static List<String> troubles(Throwable meaning, RuntimeException thrown) {
        if (meaning instanceof RefusedException refused) {
            return refused.refusals().stream()
                    .map(Refusal::persianMessage)
                    .distinct()
                    .toList();
        }
        if (meaning instanceof DomainException broken) {
            return List.of(broken.getMessage());
        }
        throw thrown;
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
