package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.requests.CancellationRule.Situation;
import ir.khosh.server.requests.CancellationRule.Terms;
import ir.khosh.values.Rial;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CancellationRuleTest {

    private static final Instant ACCEPTED = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant EXPECTED = Instant.parse("2026-11-22T13:00:00Z");
    private static final Instant WITHDRAWAL_END = Instant.parse("2026-11-30T20:30:00Z");
    private final CancellationRule rule = new CancellationRule(
            new Rial(300_000), new Rial(500_000), new Rial(700_000), Duration.ofMinutes(10), Duration.ofMinutes(45));

    @Test
    void beforeAnybodyAcceptedItIsFree() {
        assertThat(rule.termsFor(new Situation(true, null, null, false, WITHDRAWAL_END), EXPECTED))
                .satisfies(terms -> assertThat(terms.isFree()).isTrue())
                .extracting(Terms::code)
                .isEqualTo("free-before-acceptance");
    }

    @Test
    void untilTheContractorLeavesItIsFree() {
        assertThat(at(EXPECTED.minus(Duration.ofMinutes(46)), false).isFree()).isTrue();
        assertThat(at(EXPECTED.minus(Duration.ofMinutes(45)), false).isFree()).isFalse();
    }

    @Test
    void theFirstMinutesAfterAcceptanceAreFreeEvenOnTheLastMoment() {
        Situation sudden = new Situation(true, EXPECTED, EXPECTED.plusSeconds(60), false, WITHDRAWAL_END);
        assertThat(rule.termsFor(sudden, EXPECTED.plus(Duration.ofMinutes(9))).code())
                .isEqualTo("free-after-acceptance");
        assertThat(rule.termsFor(sudden, EXPECTED.plus(Duration.ofMinutes(10))).code())
                .isEqualTo("withdrawal-pays-the-trip");
    }

    @Test
    void whoMayStillWithdrawPaysOnlyTheTrip() {
        assertThat(at(EXPECTED, false)).extracting(Terms::net).isEqualTo(new Rial(300_000));
        Situation late = new Situation(true, ACCEPTED, EXPECTED, false, EXPECTED);
        assertThat(rule.termsFor(late, EXPECTED).net()).isEqualTo(new Rial(500_000));
    }

    @Test
    void atTheDoorTheVisitIsPaid() {
        assertThat(at(EXPECTED, true).code()).isEqualTo("visit-fee");
        assertThat(at(EXPECTED, true).net()).isEqualTo(new Rial(700_000));
    }

    @Test
    void whatIsNotTheApplicantsDoingCostsThemNothing() {
        assertThat(rule.termsFor(new Situation(false, ACCEPTED, EXPECTED, true, WITHDRAWAL_END), EXPECTED)
                        .code())
                .isEqualTo("not-the-applicants-doing");
    }

    private Terms at(Instant now, boolean atTheDoor) {
        return rule.termsFor(new Situation(true, ACCEPTED, EXPECTED, atTheDoor, WITHDRAWAL_END), now);
    }
}
