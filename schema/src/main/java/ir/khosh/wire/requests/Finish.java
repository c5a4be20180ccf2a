package ir.khosh.wire.requests;

/**
 * POST /api/requests/{code}/finish.
 *
 * @param causeCode of the service offering's fault family
 * @param paidRial recorded payment in rials; 0 when none
 */
public record Finish(String causeCode, String report, long paidRial) {}
