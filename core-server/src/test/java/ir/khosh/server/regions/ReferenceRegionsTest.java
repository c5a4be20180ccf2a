package ir.khosh.server.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ir.khosh.server.shared.ReferenceTable;
import ir.khosh.server.shared.ReferenceTable.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceRegionsTest {

    private static final List<String> HEADER = List.of("code", "parent_code", "kind", "name", "latitude", "longitude");
    private final Map<String, PlannedRegion> planned = new HashMap<>();

    @Test
    void theShippedFileIsSound() {
        ReferenceTable.load("regions.csv", HEADER.toArray(String[]::new))
                .forEach(row -> planned.put(row.cell("code"), PlannedRegion.of(row)));
        planned.values().forEach(region -> region.placeIn(planned));
        assertThat(planned.values())
                .filteredOn(region -> region.parentCode() == null)
                .hasSize(31);
    }

    @Test
    void aPathNamesEveryPlaceFromTheProvinceDownButNoNameTwice() {
        add("10", "", "PROVINCE", "تهران");
        add("1001", "10", "COUNTY", "تهران");
        add("100101", "1001", "CITY", "تهران");
        add("10010105", "100101", "DISTRICT", "منطقه ۵ تهران");
        PlannedRegion district = planned.get("10010105");
        district.placeIn(planned);
        assertThat(district.path()).isEqualTo("تهران، منطقه ۵ تهران");
        assertThat(district.provinceCode()).isEqualTo("10");
    }

    @Test
    void anUnknownParentIsNamedWithItsLine() {
        add("1001", "99", "COUNTY", "کاشان");
        assertThatIllegalStateException()
                .isThrownBy(() -> planned.get("1001").placeIn(planned))
                .withMessageContaining("regions.csv line 1")
                .withMessageContaining("unknown parent 99");
    }

    @Test
    void parentsInACircleAreFound() {
        add("1", "2", "COUNTY", "یک");
        add("2", "1", "COUNTY", "دو");
        assertThatIllegalStateException()
                .isThrownBy(() -> planned.get("1").placeIn(planned))
                .withMessageContaining("circle");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> add("1", "", "PLANET", "زمین"));
    }

    @Test
    void aMissingFileOrAnotherHeaderIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> ReferenceTable.load("nowhere.csv", "code"));
        assertThatIllegalStateException().isThrownBy(() -> ReferenceTable.load("area-codes.csv", "code", "region"));
    }

    private void add(String code, String parent, String kind, String name) {
        planned.put(
                code, PlannedRegion.of(new Row("regions.csv", 1, HEADER, List.of(code, parent, kind, name, "", ""))));
    }
}
