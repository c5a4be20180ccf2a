package ir.khosh.wire.requests;

import java.util.List;

/**
 * POST /api/requests/{code}/finish. The invoice is made of {@code lines}.
 *
 * @param causeCode of the service offering's fault family
 * @param lines what is charged; null or empty: the approved quote, else one line of {@code paidRial}; without either
 *     nothing is charged
 * @param paidRial received on the spot in cash, in rials; 0 when none
 */
public record Finish(String causeCode, String report, List<PricedLine> lines, long paidRial) {

    /** Without an account of its own. */
    public Finish(String causeCode, String report, long paidRial) {
        this(causeCode, report, null, paidRial);
    }
}
