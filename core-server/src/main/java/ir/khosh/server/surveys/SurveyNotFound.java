package ir.khosh.server.surveys;

import ir.khosh.server.shared.DomainException;

/** Nobody was asked about this job. */
final class SurveyNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    SurveyNotFound() {
        super("survey-not-found", "برای این کار هنوز نظرسنجی فرستاده نشده است.");
    }
}
