package ir.khosh.desktop.server;

import ir.khosh.wire.wallboard.CountedCall;
import ir.khosh.wire.wallboard.FigureDescription;
import ir.khosh.wire.wallboard.ReconciliationView;
import java.util.List;
import java.util.Map;

/** The calls behind the wallboard's numbers, and whether the numbers are true. */
public final class WallboardClient {

    private final Rest rest;

    public WallboardClient(Rest rest) {
        this.rest = rest;
    }

    public Answer<List<FigureDescription>> figures() {
        return rest.list("/api/wallboard/figures", Map.of(), FigureDescription.class);
    }

    /** @param of quarter, province or extension; empty for a figure that needs none */
    public Answer<List<CountedCall>> calls(String figure, String of) {
        return rest.list(
                "/api/wallboard/figures/" + Rest.encoded(figure) + "/calls", Map.of("of", of), CountedCall.class);
    }

    public Answer<ReconciliationView> reconciliation() {
        return rest.get("/api/wallboard/reconciliation", Map.of(), ReconciliationView.class);
    }

    public Answer<ReconciliationView> reconcileNow() {
        return rest.post("/api/wallboard/reconciliation", null, ReconciliationView.class);
    }
}
