package ir.khosh.wire.calls;

import java.time.Instant;
import java.util.List;

/**
 * GET /api/calls/{id}/why: why this call rings at the seat of whoever asks; for a supervisor, where it rang last.
 *
 * @param version of the rule that found the reasons
 * @param reasons the deciding one first; never empty
 * @param replays whether what was stored leads to the same reasons again
 */
public record WhyView(String extension, Instant offeredAt, int version, List<Reason> reasons, boolean replays) {

    public WhyView {
        reasons = List.copyOf(reasons);
    }

    /** @param code stable kebab-case; {@code text} Persian */
    public record Reason(String code, String text) {}
}
