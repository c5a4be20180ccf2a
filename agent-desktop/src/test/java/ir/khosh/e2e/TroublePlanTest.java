package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Chance that can be repeated. */
class TroublePlanTest {

    @Test
    void the_same_seed_gives_the_same_bytes() {
        assertThat(plan(193).text().getBytes()).isEqualTo(plan(193).text().getBytes());
        assertThat(plan(193)).isNotEqualTo(plan(1633));
    }

    @Test
    void every_kind_of_trouble_comes() {
        assertThat(plan(7).troubles())
                .extracting(TroublePlan.Trouble::kind)
                .containsExactlyInAnyOrder(TroublePlan.Kind.values());
    }

    private static TroublePlan plan(long seed) {
        return TroublePlan.of(new Random(seed));
    }
}
