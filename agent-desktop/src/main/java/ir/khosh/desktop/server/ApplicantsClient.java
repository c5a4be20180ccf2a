package ir.khosh.desktop.server;

import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.applicants.ClassOverride;
import java.util.List;
import java.util.Map;

/** The people who call. */
public final class ApplicantsClient {

    private final Rest rest;

    public ApplicantsClient(Rest rest) {
        this.rest = rest;
    }

    /** @param phone in any spelling */
    public Answer<List<ApplicantView>> findByPhone(String phone) {
        return rest.list("/api/applicants", Map.of("phone", phone), ApplicantView.class);
    }

    /** @param applicantClass null lifts an earlier override */
    public Answer<ApplicantView> overrideClass(long applicantId, ApplicantClass applicantClass, String reason) {
        return rest.put(
                "/api/applicants/" + applicantId + "/class",
                new ClassOverride(applicantClass, reason),
                ApplicantView.class);
    }
}
