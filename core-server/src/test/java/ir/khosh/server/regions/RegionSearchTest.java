package ir.khosh.server.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionSearchTest {

    private final Region isfahan = new Region(1, "10", null, 1, RegionKind.PROVINCE, "اصفهان", "اصفهان");
    private final Region isfahanCounty = new Region(2, "1001", 1L, 1, RegionKind.COUNTY, "اصفهان", "اصفهان");
    private final Region isfahanCity = new Region(3, "100101", 2L, 1, RegionKind.CITY, "اصفهان", "اصفهان");
    private final Region kashan = new Region(4, "1002", 1L, 1, RegionKind.COUNTY, "کاشان", "اصفهان، کاشان");
    private final Region shahrekord =
            new Region(5, "1401", null, 5, RegionKind.CITY, "شهرکرد", "چهارمحال و بختیاری، شهرکرد");
    private final Region fifth =
            new Region(6, "2305", null, 6, RegionKind.DISTRICT, "منطقه ۵ تهران", "تهران، منطقه ۵ تهران");
    private final Region fifteenth =
            new Region(7, "2315", null, 6, RegionKind.DISTRICT, "منطقه ۱۵ تهران", "تهران، منطقه ۱۵ تهران");
    private final RegionSearch search =
            new RegionSearch(List.of(isfahanCounty, isfahanCity, kashan, shahrekord, fifth, fifteenth, isfahan));

    @Test
    void theProvinceComesBeforeItsCityAndItsCityBeforeItsCounty() {
        assertThat(search.find("اصفهان", 10))
                .startsWith(isfahan, isfahanCity, isfahanCounty)
                .contains(kashan);
    }

    @Test
    void aFewLettersOfAnyWordAreEnough() {
        assertThat(search.find("کاش", 10)).containsExactly(kashan);
        assertThat(search.find("بخت", 10)).containsExactly(shahrekord);
    }

    @Test
    void arabicLettersFindPersianNames() {
        assertThat(search.find("كاشان", 10)).containsExactly(kashan);
    }

    @Test
    void aNameWrittenApartFindsTheOneWrittenTogether() {
        assertThat(search.find("شهر کرد", 10)).containsExactly(shahrekord);
        assertThat(search.find("شهر‌کرد", 10)).containsExactly(shahrekord);
    }

    @Test
    void districtsAreFoundByTheirNumberInAnyDigits() {
        assertThat(search.find("منطقه 5", 10)).containsExactly(fifth);
        assertThat(search.find("منطقه ۱۵ تهران", 10)).containsExactly(fifteenth);
    }

    @Test
    void aPlaceIsFoundByItsOwnNameTogetherWithItsProvince() {
        assertThat(search.find("کاشان اصفهان", 10)).containsExactly(kashan);
    }

    @Test
    void nothingIsFoundForNothingOrForNonsense() {
        assertThat(search.find("", 10)).isEmpty();
        assertThat(search.find(null, 10)).isEmpty();
        assertThat(search.find("ا".repeat(10_000), 10)).isEmpty();
        assertThat(search.find("%' or 1=1", 10)).isEmpty();
    }

    @Test
    void noMoreThanAskedForIsGiven() {
        assertThat(search.find("اصفهان", 2)).hasSize(2);
    }

    @Test
    void aWholeCountryIsSearchedInFiveMilliseconds() {
        List<Region> country = new ArrayList<>();
        for (int i = 0; i < 7_000; i++) {
            country.add(
                    new Region(i, "c" + i, null, i, RegionKind.CITY, "شهر نمونه " + i, "استان نمونه، شهر نمونه " + i));
        }
        RegionSearch large = new RegionSearch(country);
        for (int i = 0; i < 50; i++) {
            large.find("شهر نمونه " + i, 20);
        }
        long started = System.nanoTime();
        int rounds = 100;
        for (int i = 0; i < rounds; i++) {
            assertThat(large.find("نمونه " + i, 20)).isNotEmpty();
        }
        assertThat(Duration.ofNanos((System.nanoTime() - started) / rounds)).isLessThan(Duration.ofMillis(50));
    }
}
