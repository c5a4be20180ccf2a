package ir.khosh.wire.applicants;

/** PUT /api/applicants/{id}/class. {@code reason} at least three characters; {@code applicantClass} null lifts it. */
public record ClassOverride(ApplicantClass applicantClass, String reason) {}
