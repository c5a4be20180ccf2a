package ir.khosh.server.applicants;

import ir.khosh.server.shared.DomainException;

/** Nobody has this id. */
public final class ApplicantNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public ApplicantNotFound() {
        super("applicant-not-found", "متقاضی پیدا نشد.");
    }
}
