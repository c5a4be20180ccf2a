package ir.khosh.server.surveys;

/**
 * What somebody answered.
 *
 * @param score 1 to 5
 * @param etiquette 1 to 5, or null
 * @param via SMS, PAGE or OPERATOR
 * @param by a username, or {@code applicant}
 */
record SurveyResponse(int score, Integer etiquette, String comment, String via, String by) {

    static SurveyResponse ofApplicant(int score, String comment, String via) {
        return new SurveyResponse(score, null, comment, via, "applicant");
    }

    /** Whether it says more than what is known already. */
    boolean addsTo(Survey survey) {
        return comment != null && !comment.equals(survey.comment())
                || etiquette != null && !etiquette.equals(survey.etiquette());
    }
}
