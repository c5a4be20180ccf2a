package ir.khosh.server.contractors.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvidenceStateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void whoJustJoinedHasDaysOfGraceToShowWhatIsMissing() {
        EvidenceState nothing = new EvidenceState(null, null, DAY);
        assertThat(nothing.on(DAY.minusDays(1))).isEqualTo("GRACE");
        assertThat(nothing.on(DAY)).isEqualTo("MISSING");
    }

    @Test
    void evidenceCountsOnItsLastDayAndNoLonger() {
        EvidenceState insurance = new EvidenceState("DOCUMENT", DAY, DAY.minusYears(1));
        assertThat(insurance.on(DAY)).isEqualTo("VALID");
        assertThat(insurance.on(DAY.plusDays(1))).isEqualTo("EXPIRED");
    }

    @Test
    void whatHasNoEndStaysGood() {
        assertThat(new EvidenceState("SIGNATURE", null, DAY).on(DAY.plusYears(50)))
                .isEqualTo("VALID");
    }

    @Test
    void whatWasRevokedIsMissingAgain() {
        assertThat(new EvidenceState("REVOKED", null, DAY.minusDays(5)).on(DAY)).isEqualTo("MISSING");
    }
}
