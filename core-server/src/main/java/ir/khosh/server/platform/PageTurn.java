package ir.khosh.server.platform;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** After a form was sent the browser is told to open the page again, so that going back or reloading sends nothing twice. */
public final class PageTurn {

    private PageTurn() {}

    public static void to(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
