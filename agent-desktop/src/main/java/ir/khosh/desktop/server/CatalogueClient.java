package ir.khosh.desktop.server;

import ir.khosh.wire.catalogue.ServiceOfferingView;
import java.util.List;
import java.util.Map;

/** What may be asked for. */
public final class CatalogueClient {

    private final Rest rest;

    public CatalogueClient(Rest rest) {
        this.rest = rest;
    }

    /** @param text a name as typed; empty gives the first ones */
    public Answer<List<ServiceOfferingView>> search(String text, int limit) {
        return rest.list("/api/service-offerings", Map.of("text", text, "limit", limit), ServiceOfferingView.class);
    }
}
