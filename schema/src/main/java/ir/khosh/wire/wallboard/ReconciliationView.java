package ir.khosh.wire.wallboard;

import java.time.Instant;
import java.util.List;

/**
 * GET /api/wallboard/reconciliation: the board beside what the exchange's own file says of the same span.
 *
 * @param at when it was done; null when never
 * @param from and {@code until}: calls queued in between, those just ended left for the next time
 * @param trouble why it could not be done; null when it could
 * @param differences zero is the only good number: figures and calls together
 */
public record ReconciliationView(
        Instant at,
        Instant from,
        Instant until,
        String trouble,
        int calls,
        int differences,
        List<FigureLine> figures,
        List<CallLine> differingCalls) {

    public ReconciliationView {
        figures = List.copyOf(figures);
        differingCalls = List.copyOf(differingCalls);
    }

    /**
     * The file knows whole seconds only, so it gives a figure between two values.
     *
     * @param board null when there is nothing to divide by; then the file has none either, or they differ
     */
    public record FigureLine(
            String id, int version, String unit, Double board, Double fileLeast, Double fileMost, boolean differs) {}

    /** @param what {@code missing-on-board}, {@code missing-in-file}, {@code outcome}, {@code operator}, {@code wait} or {@code talk} */
    public record CallLine(String callId, String what, String board, String file) {}
}
