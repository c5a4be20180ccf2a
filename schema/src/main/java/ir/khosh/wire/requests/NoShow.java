package ir.khosh.wire.requests;

/**
 * POST /api/requests/{code}/no-show.
 *
 * @param absent APPLICANT or CONTRACTOR
 */
public record NoShow(String absent, String note) {}
