package ir.khosh.server.surveys;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a survey may be answered, what an answer is worth to the contractor's score, and which one is a complaint. */
@Singleton
class SurveyPolicy {

    private final Duration open;
    private final int badUpTo;

    @Inject
    SurveyPolicy(
            @ConfigProperty(name = "khosh.surveys.open-days", defaultValue = "14") int openDays,
            @ConfigProperty(name = "khosh.surveys.bad-up-to", defaultValue = "2") int badUpTo) {
        this.open = Duration.ofDays(openDays);
        this.badUpTo = badUpTo;
    }

    Duration open() {
        return open;
    }

    int badUpTo() {
        return badUpTo;
    }

    boolean isOpen(Instant askedAt, Instant now) {
        return now.isBefore(askedAt.plus(open));
    }

    /** 0 to 100. Where the manners were asked for too, they count as much as the work. */
    int worth(SurveyResponse response) {
        int work = (response.score() - 1) * 25;
        return response.etiquette() == null ? work : (work + (response.etiquette() - 1) * 25) / 2;
    }

    boolean isBad(SurveyResponse response) {
        return response.score() <= badUpTo || hasBadManners(response);
    }

    boolean hasBadManners(SurveyResponse response) {
        return response.etiquette() != null && response.etiquette() <= badUpTo;
    }
}
