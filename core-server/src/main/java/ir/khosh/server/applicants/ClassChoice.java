package ir.khosh.server.applicants;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.applicants.ClassOverride;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A person chooses another class than the policy proposes, says why, and it is kept who did. */
@Singleton
@Transactional
class ClassChoice {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;
    private final EntityManager entities;
    private final Applicants applicants;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    ClassChoice(EntityManager entities, Applicants applicants, Audit audit, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.applicants = applicants;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    Outcome<ApplicantView> choose(long applicantId, ClassOverride wish) {
        FieldCheck check = new FieldCheck();
        String reason = check.neededLine("reason", wish.reason(), SHORTEST_REASON, LONGEST_REASON);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        Applicant applicant = entities.find(Applicant.class, applicantId, LockModeType.PESSIMISTIC_WRITE);
        if (applicant == null) {
            throw new ApplicantNotFound();
        }
        ApplicantView before = applicants.getApplicant(applicantId);
        applicant.override(wish.applicantClass(), reason);
        entities.persist(new ApplicantClassChange(
                applicantId, clock.instant(), before.applicantClass(), wish.applicantClass(), reason, user.username()));
        audit.record(
                wish.applicantClass() == null ? "class-override-lifted" : "class-overridden",
                "applicant:" + applicantId,
                before.applicantClass() + " > " + wish.applicantClass() + ": " + reason);
        entities.flush();
        return Outcome.done(applicants.getApplicant(applicantId));
    }
}
