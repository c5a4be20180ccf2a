package ir.khosh.server.requests;

import java.util.Optional;

/** What the applicant answered of a finished job; implemented by the feature that asks. */
public interface SurveyScores {

    /** @return 1 to 5; empty while nobody answered */
    Optional<Integer> findScore(String trackingCode);
}
