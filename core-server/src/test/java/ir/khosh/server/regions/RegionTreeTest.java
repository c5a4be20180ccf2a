package ir.khosh.server.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTreeTest {

    private final Region province = new Region(1, "10", null, 1, RegionKind.PROVINCE, "اصفهان", "اصفهان");
    private final Region county = new Region(2, "1002", 1L, 1, RegionKind.COUNTY, "کاشان", "اصفهان، کاشان");
    private final Region city = new Region(3, "100201", 2L, 1, RegionKind.CITY, "کاشان", "اصفهان، کاشان");
    private final RegionTree tree = new RegionTree(List.of(city, province, county));

    @Test
    void whoCoversTheProvinceStandsAboveItsCities() {
        assertThat(tree.selfAndAbove(city.id())).containsExactly(city, county, province);
    }

    @Test
    void anUnknownPlaceHasNothingAboveIt() {
        assertThat(tree.selfAndAbove(99)).isEmpty();
        assertThat(tree.find(99)).isEmpty();
    }

    @Test
    void aCircleInTheDataDoesNotHangTheSearch() {
        Region one = new Region(1, "a", 2L, 1, RegionKind.COUNTY, "یک", "یک");
        Region two = new Region(2, "b", 1L, 1, RegionKind.COUNTY, "دو", "دو");
        assertThat(new RegionTree(List.of(one, two)).selfAndAbove(1)).hasSizeLessThan(10);
    }
}
