package ir.khosh.wire.surveys;

/**
 * POST /api/complaints.
 *
 * @param trackingCode of the request
 * @param category LATE, BEHAVIOUR, QUALITY, PRICE, ATTIRE or OTHER
 */
public record NewComplaint(String trackingCode, String category, String text) {}
