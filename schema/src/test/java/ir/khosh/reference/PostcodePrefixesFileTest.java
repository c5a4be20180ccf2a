package ir.khosh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.reference.Regions.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodePrefixesFileTest {

    private final List<List<String>> prefixes = ReferenceFile.rows("postcode-prefixes.csv", "prefix,region_code");

    @Test
    void everyPrefixLeadsToAProvinceOrACity() {
        Regions regions = Regions.read();
        assertThat(prefixes).allSatisfy(cells -> assertThat(regions.find(cells.get(1)))
                .map(Row::kind)
                .hasValueSatisfying(kind -> assertThat(kind).isIn("PROVINCE", "CITY")));
    }

    @Test
    void noPostcodeHasTwoAnswers() {
        List<String> all = prefixes.stream().map(cells -> cells.get(0)).toList();
        assertThat(all).doesNotHaveDuplicates().allSatisfy(prefix -> assertThat(all)
                .filteredOn(other -> other.startsWith(prefix))
                .containsExactly(prefix));
    }

    /** The post uses neither 0 nor 2 in the first five digits. */
    @Test
    void prefixesHaveTheDigitsThatThePostUses() {
        assertThat(prefixes).allMatch(cells -> cells.get(0).matches("[13-9]{2,3}"));
    }

    @ParameterizedTest
    @CsvSource({"1145678901, 230601", "8713678901, 10", "3713678901, 25", "4135678901, 01", "7591678901, 17"})
    void knownPostcodesLeadHome(String postcode, String regionCode) {
        assertThat(prefixes)
                .filteredOn(cells -> postcode.startsWith(cells.get(0)))
                .extracting(cells -> cells.get(1))
                .containsExactly(regionCode);
    }
}
