package ir.khosh.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersianTextTest {

    @ParameterizedTest
    @CsvSource({
        "كاشاني, کاشانی",
        "علی‌آباد, علی آباد",
        "عَلی, علی",
        "۱۲۳٤, 1234",
        "مشهـــد, مشهد",
        "خانۀ, خانه",
        "Bosch, bosch",
        "'  رضا   محمدي ', رضا محمدی",
        "مسئول, مسیول"
    })
    void twoSpellingsOfOneNameHaveOneFoldedForm(String one, String other) {
        assertThat(PersianText.fold(one)).isEqualTo(PersianText.fold(other));
    }

    @Test
    void foldingTwiceChangesNothing() {
        String once = PersianText.fold("آب‌گرمکنِ ديواري ۲۴ كيلو");
        assertThat(PersianText.fold(once)).isEqualTo(once);
    }

    @Test
    void nullIsTheEmptyText() {
        assertThat(PersianText.fold(null)).isEmpty();
    }

    @Test
    void lineBreaksAndControlsBecomeOneSpace() {
        assertThat(PersianText.fold("الف\r\n\u0007ب")).isEqualTo("الف ب");
    }
}
