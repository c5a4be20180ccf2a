package ir.khosh.wire.requests;

/** POST /api/requests/{code}/quotes/{id}/answer by the operator on the applicant's word. */
public record QuoteAnswer(boolean approved, String note) {}
