package ir.khosh.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private static final LocalDate NOWRUZ = LocalDate.of(2027, 3, 21);

    @Test
    void aPriceHoldsFromItsDayUntilTheNextOne() {
        TreeMap<LocalDate, Optional<Long>> set = new TreeMap<>();
        set.put(NOWRUZ, Optional.of(9_000_000L));
        set.put(NOWRUZ.plusDays(10), Optional.empty());
        PriceList prices = new PriceList(7_000_000L, set);
        assertThat(prices.on(NOWRUZ.minusDays(1))).isEqualTo(7_000_000L);
        assertThat(prices.on(NOWRUZ)).isEqualTo(9_000_000L);
        assertThat(prices.on(NOWRUZ.plusDays(9))).isEqualTo(9_000_000L);
        assertThat(prices.on(NOWRUZ.plusDays(10))).isNull();
    }
}
