package ir.khosh.wire.surveys;

/**
 * POST /api/surveys/{code} by the operator on the applicant's word; one answer a job.
 *
 * @param score 1 to 5
 * @param etiquette 1 to 5, how the contractor behaved; null when not asked
 */
public record SurveyAnswer(int score, Integer etiquette, String comment) {}
