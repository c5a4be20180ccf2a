package ir.khosh.server.applicants;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.applicants.NewApplicant;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** A person is written down without a request, or as another person behind a known number. */
@Singleton
@Transactional
class ApplicantRegistration {

    private final ApplicantBook book;
    private final Applicants applicants;
    private final Audit audit;

    @Inject
    ApplicantRegistration(ApplicantBook book, Applicants applicants, Audit audit) {
        this.book = book;
        this.applicants = applicants;
        this.audit = audit;
    }

    Outcome<ApplicantView> register(NewApplicant person) {
        FieldCheck check = new FieldCheck();
        PhoneNumber phone = check.phone("phone", person.phone());
        String name = check.line("displayName", person.displayName(), 80);
        String nationalId = check.nationalId("nationalId", person.nationalId());
        String note = check.text("note", person.note(), 2_000);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        long id = book.add(phone, name, nationalId, note);
        audit.record("applicant-registered", "applicant:" + id, null);
        return Outcome.done(applicants.getApplicant(id));
    }
}
