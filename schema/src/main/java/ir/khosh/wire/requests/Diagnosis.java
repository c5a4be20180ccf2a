package ir.khosh.wire.requests;

/**
 * POST /api/requests/{code}/diagnosis.
 *
 * @param causeCode of the service offering's fault family
 * @param verdict for a warranty repeat only: UPHELD, OTHER_CAUSE, MISUSE or GOODWILL; else null
 */
public record Diagnosis(String causeCode, String note, String verdict) {}
