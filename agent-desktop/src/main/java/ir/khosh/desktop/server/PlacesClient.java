package ir.khosh.desktop.server;

import ir.khosh.wire.regions.RegionView;
import java.util.List;
import java.util.Map;

/** Where the work is. */
public final class PlacesClient {

    private final Rest rest;

    public PlacesClient(Rest rest) {
        this.rest = rest;
    }

    /** @param text a name as typed */
    public Answer<List<RegionView>> search(String text, int limit) {
        return rest.list("/api/regions", Map.of("text", text, "limit", limit), RegionView.class);
    }
}
