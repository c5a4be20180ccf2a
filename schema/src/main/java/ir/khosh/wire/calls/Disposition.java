package ir.khosh.wire.calls;

/** PUT /api/calls/{id}/disposition: how the call ended for the business. Codes: GET /api/dispositions. */
public record Disposition(String code, String note) {}
