package ir.khosh.server.requests.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.khosh.values.JalaliDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WarrantyTermTest {

    private final WarrantyTerm threeMonths = new WarrantyTerm(3);

    @Test
    void threeJalaliMonthsAreNotThreeGregorianMonths() {
        LocalDate end = threeMonths.endOf(noonInTehran(1405, 9, 1));
        assertThat(JalaliDate.of(end)).isEqualTo(new JalaliDate(1405, 12, 1));
        assertThat(end).isNotEqualTo(new JalaliDate(1405, 9, 1).toLocalDate().plusMonths(3));
    }

    @Test
    void theEndIsClampedToTheLastDayOfAShortMonth() {
        assertThat(JalaliDate.of(threeMonths.endOf(noonInTehran(1405, 6, 31)))).isEqualTo(new JalaliDate(1405, 9, 30));
        assertThat(JalaliDate.of(threeMonths.endOf(noonInTehran(1405, 9, 30)))).isEqualTo(new JalaliDate(1405, 12, 29));
        assertThat(JalaliDate.of(threeMonths.endOf(noonInTehran(1403, 9, 30)))).isEqualTo(new JalaliDate(1403, 12, 30));
    }

    @Test
    void theDayOfCompletionIsTheDayInTehran() {
        Instant lateInTehran = new JalaliDate(1405, 9, 1)
                .toLocalDate()
                .atTime(23, 59)
                .atZone(JalaliDate.TEHRAN)
                .toInstant();
        assertThat(threeMonths.endOf(lateInTehran)).isEqualTo(threeMonths.endOf(noonInTehran(1405, 9, 1)));
        assertThat(threeMonths.endOf(lateInTehran.plusSeconds(60)))
                .isEqualTo(threeMonths.endOf(noonInTehran(1405, 9, 2)));
    }

    @Test
    void theLastMomentBeforeTheEndIsCoveredAndTheEndItselfIsNot() {
        LocalDate end = threeMonths.endOf(noonInTehran(1405, 9, 1));
        Instant midnight = end.atStartOfDay(JalaliDate.TEHRAN).toInstant();
        assertThat(WarrantyTerm.covers(end, midnight.minusSeconds(1))).isTrue();
        assertThat(WarrantyTerm.covers(end, midnight)).isFalse();
        assertThat(WarrantyTerm.covers(null, midnight)).isFalse();
    }

    @Test
    void theDaysLeftCountTodayAndEndAtZero() {
        LocalDate end = threeMonths.endOf(noonInTehran(1405, 9, 1));
        assertThat(WarrantyTerm.daysLeft(end, noonInTehran(1405, 11, 30))).isEqualTo(1);
        assertThat(WarrantyTerm.daysLeft(end, noonInTehran(1405, 12, 1))).isZero();
        assertThat(WarrantyTerm.daysLeft(end, noonInTehran(1406, 1, 1))).isZero();
    }

    @Test
    void aTermOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WarrantyTerm(0));
    }

    private static Instant noonInTehran(int year, int month, int day) {
        return new JalaliDate(year, month, day)
                .toLocalDate()
                .atTime(12, 0)
                .atZone(JalaliDate.TEHRAN)
                .toInstant();
    }
}
