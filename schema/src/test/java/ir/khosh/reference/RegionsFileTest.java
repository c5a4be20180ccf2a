package ir.khosh.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ir.khosh.reference.Regions.Row;
import ir.khosh.values.PersianText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsFileTest {

    private static final Map<String, String> PARENT_KIND =
            Map.of("COUNTY", "PROVINCE", "CITY", "COUNTY", "DISTRICT", "CITY");
    private static final Map<String, Integer> CODE_LENGTH =
            Map.of("PROVINCE", 2, "COUNTY", 4, "CITY", 6, "DISTRICT", 8);

    private final Regions regions = Regions.read();

    @Test
    void codesAreUnique() {
        assertThat(regions.byCode()).hasSameSizeAs(regions.rows());
    }

    /** Each kind hangs from the one kind above it, so there can be no cycle. */
    @Test
    void everyRegionHangsFromARegionOfTheKindAbove() {
        assertThat(regions.rows()).allSatisfy(row -> {
            if (row.kind().equals("PROVINCE")) {
                assertThat(row.parentCode()).isEmpty();
            } else {
                assertThat(regions.find(row.parentCode())).map(Row::kind).hasValue(PARENT_KIND.get(row.kind()));
            }
        });
    }

    @Test
    void aCodeContinuesTheCodeOfItsParent() {
        assertThat(regions.rows())
                .allMatch(row -> row.code().matches("[0-9]{" + CODE_LENGTH.get(row.kind()) + "}"))
                .allMatch(row -> row.code().startsWith(row.parentCode()));
    }

    @Test
    void allProvincesAreThereUnderTheCodesOfTheStatisticalCentre() {
        assertThat(regions.ofKind("PROVINCE")).hasSize(31).extracting(Row::code).contains("00", "15", "30");
        assertThat(regions.find("10")).map(Row::name).hasValue("اصفهان");
        assertThat(regions.find("23")).map(Row::name).hasValue("تهران");
    }

    @Test
    void moreThanFourHundredCountiesAreThereEachWithACity() {
        assertThat(regions.ofKind("COUNTY")).hasSizeGreaterThan(400).allSatisfy(county -> assertThat(
                        regions.childrenOf(county.code()))
                .as(county.name())
                .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "230601, تهران, 22", "093101, مشهد, 13", "100301, اصفهان, 15", "072301, شیراز, 11",
        "030601, تبریز, 10", "300601, کرج, 10", "060601, اهواز, 8", "250101, قم, 8"
    })
    void bigCitiesHaveTheirMunicipalDistricts(String code, String name, int districts) {
        assertThat(regions.find(code)).map(Row::name).hasValue(name);
        assertThat(regions.childrenOf(code))
                .hasSize(districts)
                .extracting(Row::name)
                .contains("منطقه " + PersianText.persianDigits(Integer.toString(districts)) + " " + name);
    }

    @Test
    void siblingsDifferEvenWhenTheirNamesAreFolded() {
        Map<String, Long> spellings = regions.rows().stream()
                .collect(groupingBy(row -> row.parentCode() + " " + PersianText.fold(row.name()), counting()));
        assertThat(spellings).allSatisfy((spelling, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void namesAreInPersianLettersWithoutStraySpaces() {
        assertThat(regions.rows())
                .extracting(Row::name)
                .allMatch(name -> name.matches("[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئأؤء ۰-۹\\u200c]+"))
                .allMatch(name -> name.equals(name.strip()) && !name.contains("  "))
                .noneMatch(name -> name.matches(".*(\\u200c[ \\u200c]| \\u200c|\\u200c$).*"));
    }

    @Test
    void placesThatAreGivenLieInIran() {
        assertThat(regions.ofKind("PROVINCE")).noneMatch(row -> row.latitude().isEmpty());
        assertThat(regions.rows())
                .allMatch(row -> row.latitude().isEmpty() == row.longitude().isEmpty())
                .filteredOn(row -> !row.latitude().isEmpty())
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> {
                    assertThat(Double.parseDouble(row.latitude()))
                            .as(row.name())
                            .isBetween(25.0, 39.8);
                    assertThat(Double.parseDouble(row.longitude()))
                            .as(row.name())
                            .isBetween(44.0, 63.4);
                });
    }

    @Test
    void aCityLiesNearTheCentreOfItsProvince() {
        assertThat(regions.ofKind("CITY"))
                .filteredOn(row -> !row.latitude().isEmpty())
                .allSatisfy(row -> {
                    Row province = regions.find(row.code().substring(0, 2)).orElseThrow();
                    assertThat(Double.parseDouble(row.latitude()))
                            .as(row.name())
                            .isCloseTo(Double.parseDouble(province.latitude()), within(5.0));
                    assertThat(Double.parseDouble(row.longitude()))
                            .as(row.name())
                            .isCloseTo(Double.parseDouble(province.longitude()), within(5.0));
                });
    }
}
