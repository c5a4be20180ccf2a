package ir.khosh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.reference.Regions.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaCodesFileTest {

    private final List<List<String>> areaCodes = ReferenceFile.rows("area-codes.csv", "code,province_code");

    @Test
    void everyAreaCodeLeadsToAnotherProvince() {
        assertThat(areaCodes)
                .extracting(cells -> cells.get(0))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("0[1-8][0-9]"));
        assertThat(areaCodes)
                .extracting(cells -> cells.get(1))
                .containsExactlyInAnyOrderElementsOf(Regions.read().ofKind("PROVINCE").stream()
                        .map(Row::code)
                        .toList());
    }

    @Test
    void theCodesThatEverybodyKnowsAreRight() {
        assertThat(areaCodes)
                .contains(List.of("021", "23"), List.of("031", "10"), List.of("013", "01"), List.of("026", "30"));
    }
}
