package ir.khosh.server.contractors.standing;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.contractors.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetentionRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LATER = TODAY.plusDays(40);

    @Test
    void anActiveContractorGetsEachPartWhenItsOwnWarrantyEnds() {
        RetentionRule rule = new RetentionRule(Standing.ACTIVE, LATER);
        assertThat(rule.mayGo(TODAY, TODAY)).isTrue();
        assertThat(rule.mayGo(TODAY.plusDays(1), TODAY)).isFalse();
    }

    @Test
    void nothingGoesWhileACaseAgainstThemIsOpen() {
        assertThat(new RetentionRule(Standing.SUSPENDED, TODAY).mayGo(TODAY.minusYears(1), TODAY))
                .isFalse();
    }

    @Test
    void afterTheEndEverythingWaitsForTheLastWarranty() {
        assertThat(new RetentionRule(Standing.ENDED, LATER).mayGo(TODAY.minusDays(10), TODAY))
                .isFalse();
        assertThat(new RetentionRule(Standing.ENDED, LATER).mayGo(TODAY.minusDays(10), LATER))
                .isTrue();
    }
}
