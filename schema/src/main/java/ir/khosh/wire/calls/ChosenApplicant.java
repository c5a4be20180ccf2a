package ir.khosh.wire.calls;

/** PUT /api/calls/{id}/applicant. Null says "unknown". */
public record ChosenApplicant(Long applicantId) {}
