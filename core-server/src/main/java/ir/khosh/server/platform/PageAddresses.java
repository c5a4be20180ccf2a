package ir.khosh.server.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Forms go back to the link by which their page was opened, not to the file that draws it. */
public class PageAddresses extends ViewHandlerWrapper {

    private static final String ADDRESS = "khosh.page.address";

    public PageAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(ADDRESS);
        return address == null ? super.getActionURL(context, viewId) : (String) address;
    }
}
