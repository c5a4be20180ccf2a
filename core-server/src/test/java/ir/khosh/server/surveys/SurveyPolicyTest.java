package ir.khosh.server.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SurveyPolicyTest {

    private final SurveyPolicy policy = new SurveyPolicy(14, 2);

    @Test
    void theBestAnswerIsWorthAHundredAndTheWorstNothing() {
        assertThat(policy.worth(answer(5, null))).isEqualTo(100);
        assertThat(policy.worth(answer(3, null))).isEqualTo(50);
        assertThat(policy.worth(answer(1, null))).isZero();
    }

    @Test
    void whereMannersWereAskedForTheyCountAsMuchAsTheWork() {
        assertThat(policy.worth(answer(5, 1))).isEqualTo(50);
        assertThat(policy.worth(answer(4, 5))).isEqualTo(87);
    }

    @Test
    void twoOrLessIsAComplaintForTheWorkOrForTheManners() {
        assertThat(policy.isBad(answer(2, null))).isTrue();
        assertThat(policy.isBad(answer(3, null))).isFalse();
        assertThat(policy.isBad(answer(5, 2))).isTrue();
        assertThat(policy.isBad(answer(5, 3))).isFalse();
    }

    @Test
    void aSurveyIsOpenForFourteenDaysAndNotAMomentLonger() {
        Instant asked = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(policy.isOpen(asked, asked.plus(Duration.ofDays(14)).minusSeconds(1)))
                .isTrue();
        assertThat(policy.isOpen(asked, asked.plus(Duration.ofDays(14)))).isFalse();
    }

    private static SurveyResponse answer(int score, Integer etiquette) {
        return new SurveyResponse(score, etiquette, null, "OPERATOR", "op");
    }
}
